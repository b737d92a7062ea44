namespace Compliance.Localization;

/// <summary>The languages that every label and message is written in.</summary>
public enum Language
{
    /// <summary>Chinese, the language of the instruments.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
