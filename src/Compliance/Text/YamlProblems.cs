using System;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Localization;

namespace Compliance.Text;

/// <summary>What the YAML parser finds wrong, in words for the person who wrote the file; the parser's own are English, and about its insides.</summary>
internal static class YamlProblems
{
    private static readonly (string Part, LocalizedText Words)[] Known =
    [
        ("block collection, did not find", new("列表的各项没有对齐，或缺少“-”", "the items of a list are not aligned, or a '-' is missing")),
        ("block mapping, did not find", new("此处应为键：缩进可能没有对齐", "expected a key: the indentation may not be aligned")),
        ("flow mapping, did not find", new("花括号内此处应为“,”或“}”", "expected ',' or '}' in the braces")),
        ("flow mapping,  did not find", new("花括号内此处应为“,”或“}”", "expected ',' or '}' in the braces")),
        ("flow sequence, did not find", new("方括号内此处应为“,”或“]”", "expected ',' or ']' in the brackets")),
        ("parsing a node, did not find", new("此处缺少内容", "something is missing here")),
        ("block scalar, did not find", new("以“>”或“|”开头的值须加引号", "a value that begins with '>' or '|' has to be quoted")),
        ("invalid tab as indentation", new("缩进须用空格，不能用制表符", "indentation is of spaces, and not of tabs")),
        ("tab character that violate", new("缩进须用空格，不能用制表符", "indentation is of spaces, and not of tabs")),
        ("quoted scalar, found wrong indentation", new("引号没有结束，或其续行缩进不足", "a quotation mark that is never closed, or what follows it is not indented")),
        ("quoted scalar, found unexpected", new("引号没有结束", "a quotation mark that is never closed")),
        ("quoted scalar, found unknown escape", new("双引号内有无效的转义", "an escape that YAML does not have")),
        ("quoted scalar, did not find expected hexadecimal", new("双引号内有无效的转义", "an escape that YAML does not have")),
        ("plain scalar value, found invalid mapping", new("值中有“: ”，须加引号", "a value with ': ' in it has to be quoted")),
        ("plain scalar, found invalid mapping", new("此处不应有键：缩进可能没有对齐，或值须加引号", "a key is not allowed here: the indentation may not be aligned, or a value has to be quoted")),
        ("simple key, could not find", new("键之后缺少“:”", "a key without its ':'")),
        ("cannot start any token", new("以此字符开头的值须加引号", "a value that begins with this character has to be quoted")),
        ("find expected <document start>", new("此处不应再有内容：缩进可能没有对齐", "no further content is allowed here: the indentation may not be aligned")),
        ("anchor", new("无效的锚点或别名", "a wrong anchor or alias")),
        ("directive", new("以“%”开头的行不是有效的指令", "a line that begins with '%' and is no directive")),
        ("scanning a tag", new("无效的标签", "a wrong tag")),
    ];

    // As an input method writes it: subject：project, 建筑面积：12000.
    private static readonly Regex FullWidthColon = new(@"^ *(?:- *)?[^\s:：]+：", RegexOptions.CultureInvariant);

    public static bool IsAboutTab(string message) => Has(message, "invalid tab") || Has(message, "tab character");

    /// <summary>Whether it is about a text in quotation marks: what to look at is where they open.</summary>
    public static bool IsAboutQuote(string message) => Has(message, "quoted scalar, found wrong indentation") || Has(message, "quoted scalar, found unexpected");

    /// <summary>The first tab that indents, from a position on, or -1.</summary>
    public static int FindTab(string text, int start)
    {
        for (var tab = text.IndexOf('\t', start); tab >= 0; tab = text.IndexOf('\t', tab + 1))
        {
            var before = tab;
            while (before > 0 && text[before - 1] == ' ')
                before--;
            if (before == 0 || text[before - 1] is '\n' or '\r')
                return tab;
        }

        return -1;
    }

    /// <summary>The parser's message in our words; the first line of its own where we have none.</summary>
    /// <param name="message">The parser's message.</param>
    /// <param name="lines">The line that it is about, and the one before: without a colon, that goes on in the next.</param>
    public static LocalizedText Describe(string message, params string[] lines)
    {
        if (lines.Any(FullWidthColon.IsMatch))
            return new LocalizedText("键之后的冒号须为半角“:”，其后空一格，不能用全角“：”", "the colon behind a key has to be ':' with a space after it, and not the full-width '：'");
        if (Known.FirstOrDefault(known => Has(message, known.Part)).Words is { } words)
            return words;

        var end = message.IndexOfAny(['\r', '\n']);
        var first = (end < 0 ? message : message.Substring(0, end)).Trim();
        return new LocalizedText("结构无法辨认", first.Length == 0 ? "the structure cannot be made out" : first);
    }

    private static bool Has(string message, string part) => message.IndexOf(part, StringComparison.Ordinal) >= 0;
}
