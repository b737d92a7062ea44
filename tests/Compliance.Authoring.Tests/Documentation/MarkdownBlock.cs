namespace Compliance.Authoring.Tests.Documentation;

/// <summary>A fenced block of code of a page.</summary>
/// <param name="Page">The page, from the repository's root.</param>
/// <param name="Line">The line of its first fence, from 1.</param>
/// <param name="Language">The word behind the first fence.</param>
/// <param name="Text">The text between the fences, each line ended.</param>
/// <param name="Mark">The comment right above it, which says what is to be done with it; empty if there is none.</param>
internal sealed record MarkdownBlock(string Page, int Line, string Language, string Text, string Mark)
{
    public string Place => $"{Page}:{Line}";

    /// <summary>What a mark such as <c>file: a.yaml</c> says; null where the mark is another.</summary>
    public string? Marked(string key) => Mark.StartsWith(key + ": ", System.StringComparison.Ordinal) ? Mark[(key.Length + 2)..] : null;
}
