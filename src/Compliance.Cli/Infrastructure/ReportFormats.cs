using System.Collections.Generic;

namespace Compliance.Cli.Infrastructure;

/// <summary>What <c>--format</c> takes; the first is the default.</summary>
internal static class ReportFormats
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Sarif = "sarif";
    public const string JUnit = "junit";
    public const string GitHub = "github";
    public const string Markdown = "markdown";
    public const string MarkdownComment = "markdown-comment";
    public const string Csv = "csv";
    public const string Html = "html";
    public const string Xlsx = "xlsx";
    public const string Pdf = "pdf";
    public const string Bcf = "bcf";

    /// <summary>Whether a format is no text, which a terminal or a pipe of text could take.</summary>
    public static bool NeedsFile(string format) => format is Xlsx or Pdf or Bcf;

    public static IReadOnlyList<string> OfCheck { get; } = [Text, Json, Sarif, JUnit, GitHub, Markdown, MarkdownComment, Csv, Html, Xlsx, Pdf, Bcf];

    public static IReadOnlyList<string> OfAssess { get; } = [Text, Json, Markdown, Csv, Html, Xlsx, Pdf];
}
