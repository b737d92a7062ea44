namespace Compliance.Text;

/// <summary>Parts of a text, looked at where they stand.</summary>
internal static class StringSlice
{
    /// <summary>Whether a part stands in a text at a place; not where too little of the text is left.</summary>
    public static bool Has(this string text, int place, string part)
    {
        if (text.Length - place < part.Length)
            return false;

        for (var i = 0; i < part.Length; i++)
        {
            if (text[place + i] != part[i])
                return false;
        }

        return true;
    }
}
