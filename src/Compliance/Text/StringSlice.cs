namespace Compliance.Text;

/// <summary>Parts of a text, compared without a copy.</summary>
internal static class StringSlice
{
    /// <summary>Whether a part occurs in a text at a position; false if too little of the text is left.</summary>
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
