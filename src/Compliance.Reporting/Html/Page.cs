using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Compliance.Localization;

namespace Compliance.Reporting.Html;

/// <summary>What every page begins and ends with: one file, that asks for nothing from elsewhere and runs no script and no style but its own.</summary>
internal sealed class Page(Markup markup, Language language)
{
    private static readonly string Style = Template("page.css");
    private static readonly string Script = Template("page.js");

    /// <summary>Begins a page.</summary>
    /// <param name="title">The title of the window; text.</param>
    public void Begin(LocalizedText title)
    {
        markup.Write($"<!DOCTYPE html>\n<html lang=\"{(language == Language.Chinese ? "zh" : "en")}\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        markup.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\"/>\n");
        markup.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n");
        markup.Write($"<link rel=\"icon\" href=\"data:,\"/>\n<title>{title.In(language)}</title>\n<style>");
        markup.Literal(Style);
        markup.Write($"</style>\n</head>\n<body>\n");
        WriteLanguages();
        markup.Write($"<main id=\"content\">\n");
    }

    /// <summary>Ends it.</summary>
    /// <param name="footer">By what it was made; text.</param>
    public void End(LocalizedText footer)
    {
        markup.Write($"</main>\n<footer><p>{footer}</p></footer>\n<script>");
        markup.Literal(Script);
        markup.Write($"</script>\n</body>\n</html>\n");
    }

    private static string Policy { get; } =
        $"default-src 'none'; script-src '{Hash(Script)}'; style-src '{Hash(Style)}'; img-src data:; base-uri 'none'; form-action 'none'";

    // A choice that the style sheet reads: it works without a script. It looks into this header alone, for a browser that prints asks again on every sheet of paper.
    private void WriteLanguages()
    {
        markup.Write($"<header class=\"choice\"><a class=\"skip\" href=\"#content\">{Labels.Skip}</a><fieldset class=\"languages\"><legend>{Labels.LanguageChoice}</legend>");
        WriteLanguage("lang-zh", "zh", "中文", language == Language.Chinese);
        WriteLanguage("lang-en", "en", "English", language == Language.English);
        markup.Write($"</fieldset></header>\n");
    }

    private void WriteLanguage(string id, string code, string name, bool isChosen)
    {
        markup.Write($"<label lang=\"{code}\"><input type=\"radio\" name=\"language\" id=\"{id}\" value=\"{code}\"");
        if (isChosen)
            markup.Write($" checked=\"checked\"");
        markup.Write($"/> {name}</label> ");
    }

    private static string Hash(string text)
    {
        using var algorithm = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static string Template(string name)
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream("Compliance.Reporting.Html.Template." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A checkout may have other line ends, and the hash is of what stands in the page.
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
