using System.Collections.Generic;

namespace Compliance.Tests.Text;

/// <summary>Texts that are one edit from a right one: what a slip makes of it.</summary>
internal static class Edits
{
    /// <summary>Every text with one character more, less or another.</summary>
    /// <param name="text">The right text.</param>
    /// <param name="characters">The characters that are put in.</param>
    public static IEnumerable<string> Of(string text, string characters)
    {
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var character in characters)
            {
                yield return text.Insert(i, character.ToString());
                if (i < text.Length)
                    yield return text.Remove(i, 1).Insert(i, character.ToString());
            }

            if (i < text.Length)
                yield return text.Remove(i, 1);
        }
    }
}
