using System.Globalization;
using Compliance.Localization;

namespace Compliance.Text;

/// <summary>What may be wrong with a JSON text, in words.</summary>
internal static class JsonProblems
{
    public static LocalizedText EndsEarly { get; } = new("内容不完整", "the text ends too early");

    public static LocalizedText Trailing { get; } = new("结尾之后还有内容", "there is more after the end");

    public static LocalizedText NoKey { get; } = new("此处应为带引号的键", "expected a key in quotation marks");

    public static LocalizedText Comment { get; } = new("不接受注释", "comments are not accepted");

    public static LocalizedText NoClosingQuote { get; } = new("字符串缺少结束引号", "a string without its closing quotation mark");

    public static LocalizedText BareControl { get; } = new("字符串中的控制字符须转义", "a control character in a string must be escaped");

    public static LocalizedText BadEscape { get; } = new("无效的转义", "an escape that JSON does not have");

    public static LocalizedText BadNumber { get; } = new("无效的数字", "a number that JSON does not have");

    public static LocalizedText Unexpected(char character)
    {
        // Half of a character cannot be shown.
        var shown = char.IsSurrogate(character) ? "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture) : character.ToString();
        return new($"此处不应为“{shown}”", $"unexpected '{shown}'");
    }
}
