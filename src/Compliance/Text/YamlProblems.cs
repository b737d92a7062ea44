using System.Linq;
using Compliance.Localization;

namespace Compliance.Text;

/// <summary>What the YAML parser finds wrong, in both languages: it speaks English only.</summary>
internal static class YamlProblems
{
    private static readonly (string Part, string Chinese)[] Known =
    [
        ("block collection, did not find expected '-'", "列表的各项未对齐，或缺少“-”"),
        ("block mapping, did not find expected key", "此处应为键：缩进可能未对齐"),
        ("flow mapping, did not find", "花括号内此处应为“,”或“}”"),
        ("flow mapping,  did not find", "花括号内此处应为“,”或“}”"),
        ("flow sequence, did not find", "方括号内此处应为“,”或“]”"),
        ("parsing a node, did not find", "此处缺少内容"),
        ("block scalar, did not find", "以“>”或“|”开头的文本须另起一行，否则请加引号"),
        ("invalid tab as indentation", "缩进不能用制表符"),
        ("tab character that violate indentation", "缩进不能用制表符"),
        ("multi-line double-quoted scalar, found wrong indentation", "引号内文本的续行缩进不足"),
        ("multiline plain scalar, found invalid mapping", "文本中出现键：缩进可能未对齐，或值须加引号"),
        ("plain scalar value, found invalid mapping", "值中出现“: ”：请给值加引号"),
        ("quoted scalar, found unexpected end of stream", "引号没有结束"),
        ("quoted scalar, found unknown escape character", "双引号内有无效的转义"),
        ("quoted scalar, found", "引号内的文本有误"),
        ("quoted scalar, did not find expected hexadecimal number", "双引号内有无效的转义"),
        ("simple key, could not find expected ':'", "键之后缺少“:”"),
        ("character that cannot start any token", "值不能以此字符开头：请加引号"),
        ("did not find expected <document start>", "此处不应再有内容：缩进可能未对齐"),
        ("directive", "以“%”开头的一行不是有效的指令"),
        ("scanning a tag", "无效的标签"),
        ("anchor", "无效的锚点或别名"),
    ];

    /// <summary>The first line of the parser's message, and what it means in Chinese.</summary>
    public static LocalizedText Describe(string message)
    {
        var end = message.IndexOfAny(['\r', '\n']);
        var english = (end < 0 ? message : message.Substring(0, end)).Trim().TrimEnd('.');
        english = english.Length == 0 ? "the structure cannot be made out" : char.ToLowerInvariant(english[0]) + english.Substring(1);
        var chinese = Known.FirstOrDefault(known => message.Contains(known.Part)).Chinese;
        return new LocalizedText(chinese ?? "结构无法辨认", english);
    }
}
