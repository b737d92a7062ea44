namespace Compliance.Localization;

/// <summary>One text in both languages; which of them is shown is chosen last.</summary>
/// <param name="Zh">The Chinese text.</param>
/// <param name="En">The English text.</param>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>The same text in both languages: a name, a symbol, a number.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>The text in the requested language.</summary>
    public string In(Language language) => language == Language.Chinese ? Zh : En;

    /// <summary>The same text in both languages.</summary>
    public static implicit operator LocalizedText(string text) => Same(text);

    /// <summary>Both languages, for a debugger.</summary>
    public override string ToString() => $"{Zh} / {En}";
}
