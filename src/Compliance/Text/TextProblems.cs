using System.Globalization;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Text;

/// <summary>The diagnostics that the readers of this folder share, in the same words.</summary>
internal static class TextProblems
{
    public static void BadSyntax(this DiagnosticBag diagnostics, SourceSpan span, string format, LocalizedText found) =>
        diagnostics.Report(DiagnosticKinds.BadSyntax, span, ("format", format), ("found", found));

    public static void NothingThere(this DiagnosticBag diagnostics, string file) =>
        diagnostics.Report(DiagnosticKinds.EmptyFile, SourceSpan.WholeFile(file), ("expected", new LocalizedText("键值表", "a mapping")));

    /// <summary>Says where text is not UTF-8. The wrong byte and the one after it tell a reader in which encoding it is. Bytes are counted from 1, as lines and columns are, and a byte order mark counts.</summary>
    /// <param name="diagnostics">Where it is said.</param>
    /// <param name="span">The place of the wrong byte.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="wrong">Which of them is wrong.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="before">How many bytes of the file lie before them.</param>
    public static void NotUtf8(this DiagnosticBag diagnostics, SourceSpan span, byte[] bytes, int wrong, int count, long before = 0)
    {
        var found = wrong + 1 < count ? $"{Hex(bytes[wrong])} {Hex(bytes[wrong + 1])}" : Hex(bytes[wrong]);
        diagnostics.Report(DiagnosticKinds.NotUtf8, span, ("offset", (before + wrong + 1).ToString(CultureInfo.InvariantCulture)), ("found", found));
    }

    public static void FileTooLarge(this DiagnosticBag diagnostics, string file) =>
        diagnostics.TooLarge(SourceSpan.WholeFile(file), new("文件", "the file"), new("16 MiB", "16 MiB"));

    public static void ScalarTooLong(this DiagnosticBag diagnostics, SourceSpan span) =>
        diagnostics.TooLarge(span, new("此处的文本", "the text here"), Count(TextLimits.ScalarCharacters, "个字符", "characters"));

    public static void TooManyNodes(this DiagnosticBag diagnostics, SourceSpan span) =>
        diagnostics.TooLarge(span, new("文件中值的数量", "the number of values in the file"), Count(TextLimits.Nodes, "个", "values"));

    public static void RecordTooLong(this DiagnosticBag diagnostics, SourceSpan span) =>
        diagnostics.TooLarge(span, new("该行", "the row"), Count(TextLimits.RecordCharacters, "个字符", "characters"));

    public static void TooManyColumns(this DiagnosticBag diagnostics, SourceSpan span) =>
        diagnostics.TooLarge(span, new("列数", "the number of columns"), Count(TextLimits.Columns, "列", "columns"));

    public static void TooDeep(this DiagnosticBag diagnostics, SourceSpan span) =>
        diagnostics.Report(DiagnosticKinds.TooDeep, span, ("limit", TextLimits.Depth.ToString(CultureInfo.InvariantCulture)));

    private static string Hex(byte value) => "0x" + value.ToString("X2", CultureInfo.InvariantCulture);

    private static void TooLarge(this DiagnosticBag diagnostics, SourceSpan span, LocalizedText what, LocalizedText limit) =>
        diagnostics.Report(DiagnosticKinds.TooLarge, span, ("what", what), ("limit", limit));

    private static LocalizedText Count(int limit, string zh, string en)
    {
        var number = limit.ToString("N0", CultureInfo.InvariantCulture);
        return new LocalizedText($"{number} {zh}", $"{number} {en}");
    }
}
