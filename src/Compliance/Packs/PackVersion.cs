using Compliance.Schemas;

namespace Compliance.Packs;

/// <summary>Versions of packs and vocabularies: three numbers, compared as numbers.</summary>
internal static class PackVersion
{
    public static bool IsVersion(string text) => TextForm.Version.Fits(text);

    public static int Compare(string left, string right)
    {
        var (a, b) = (Parts(left), Parts(right));
        var place = 0;
        while (place < 2 && a[place] == b[place])
            place++;
        return a[place].CompareTo(b[place]);
    }

    /// <summary>Whether what was written for one version can be read with another: the same first number, and not an older one.</summary>
    public static bool IsServedBy(string wanted, string present) =>
        IsVersion(wanted) && IsVersion(present) && Parts(wanted)[0] == Parts(present)[0] && Compare(present, wanted) >= 0;

    private static int[] Parts(string version)
    {
        var parts = new int[3];
        var place = 0;
        foreach (var character in version)
        {
            if (character == '.')
                place++;
            else
                parts[place] = (parts[place] * 10) + (character - '0');
        }

        return parts;
    }
}
