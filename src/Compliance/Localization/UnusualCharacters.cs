using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Compliance.Localization;

/// <summary>Characters that nobody sees, or takes for others: what a message shows of a text has to show them as what they are.</summary>
internal static class UnusualCharacters
{
    private const char FirstRadical = '\u2F00';

    // The characters that the 214 radicals of Kangxi look like, which copying from PDF files leaves in their place.
    private const string LikeRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀" +
        "寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋" +
        "比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸" +
        "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛" +
        "辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻" +
        "黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    // The radicals of the supplement that are characters by themselves, and these.
    private const string Supplement = "⺎⺒⺓⺟⺠⺩⺫⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";
    private const string LikeSupplement = "兀巳幺母民王目虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟";

    /// <summary>Whether a character takes no room: a zero-width space, joiner or direction mark, a soft hyphen, a byte order mark.</summary>
    public static bool IsWithoutWidth(char character) =>
        character is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F') or '\u3164' or '\uFEFF' or '\uFFA0';

    /// <summary>The character that another one is taken for; null where it is none of those.</summary>
    public static char? LooksLike(char character) => character switch
    {
        >= FirstRadical when character - FirstRadical < LikeRadicals.Length => LikeRadicals[character - FirstRadical],
        >= '\u2E80' and < FirstRadical when Supplement.IndexOf(character) is >= 0 and var index => LikeSupplement[index],
        _ => null,
    };

    /// <summary>The code of a character: <c>U+2F64</c>.</summary>
    public static string CodeOf(char character) => "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>Every character of some texts that is taken for another, each once with its code: <c>U+2F64 ⽤, looks like 用</c>; empty where there is none.</summary>
    public static string Describe(IEnumerable<string> texts, Language language) => string.Join(
        language == Language.Chinese ? "；" : "; ",
        texts.SelectMany(text => text).Distinct().Where(character => LooksLike(character) is not null).Select(character =>
            $"{CodeOf(character)} {character}{(language == Language.Chinese ? "，形似 " : ", looks like ")}{LooksLike(character)}"));
}
