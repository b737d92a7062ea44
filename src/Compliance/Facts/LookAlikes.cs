using System.Text;

namespace Compliance.Facts;

/// <summary>
/// Characters that look like others or like nothing, as text copied from a PDF or a web page holds them: radicals that stand
/// for the characters they are, marks of no width, spaces of any width. A name is looked up again without them.
/// </summary>
internal static class LookAlikes
{
    // Each radical of the Kangxi dictionary, from U+2F00 on, as the character that it is.
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立"
        + "竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    // Those of the supplement that are characters by themselves, and these.
    private const string Supplement = "⺎⺒⺓⺟⺠⺩⺫⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";
    private const string SupplementMeans = "兀巳幺母民王目虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟";

    /// <summary>The text with characters in the place of those that look like them, and without those that do not show; the same object where there are none.</summary>
    public static string Plain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Plain(text[i]) != text[i])
                return Rewrite(text);
        }

        return text;
    }

    private static string Rewrite(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Plain(character) is var replaced and not '\0')
                plain.Append(replaced);
        }

        return plain.ToString().Trim();
    }

    // A NUL for what does not show.
    private static char Plain(char character)
    {
        if (character < '\u00A0')
            return character;
        if (character is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u180E')
            return '\0';
        if (char.IsWhiteSpace(character))
            return ' ';
        if (character is >= '\u2F00' and <= '\u2FD5')
            return Kangxi[character - '\u2F00'];
        return character is >= '\u2E80' and <= '\u2EFF' && Supplement.IndexOf(character) is >= 0 and var index ? SupplementMeans[index] : character;
    }
}
