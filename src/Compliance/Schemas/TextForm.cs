using System.Text.RegularExpressions;

namespace Compliance.Schemas;

/// <summary>A form that texts have: readers hold a text to it, and the schemas tell it to editors.</summary>
/// <param name="Expression">The regular expression, of the whole text, in what .NET and ECMAScript have in common.</param>
internal sealed record TextForm(string Expression)
{
    private readonly Regex _expression = new(Expression, RegexOptions.CultureInvariant);

    /// <summary>Names of rules and packs: <c>construction-waste</c>.</summary>
    public static TextForm DashedName { get; } = new("^[a-z][a-z0-9]*(-[a-z0-9]+)*$");

    /// <summary>Names of facts, choices and kinds: <c>gross_floor_area</c>.</summary>
    public static TextForm UnderscoredName { get; } = new("^[a-z][a-z0-9]*(_[a-z0-9]+)*$");

    /// <summary>A rule, with its pack or without.</summary>
    public static TextForm RuleOfAnyPack { get; } = new("^([a-z][a-z0-9]*(-[a-z0-9]+)*/)?[a-z][a-z0-9]*(-[a-z0-9]+)*$");

    /// <summary>A rule of another pack's: <c>national-2022-53/construction-waste</c>.</summary>
    public static TextForm RuleInPack { get; } = new("^[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*$");

    /// <summary>Versions: <c>1.0.0</c>.</summary>
    public static TextForm Version { get; } = new(@"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})$");

    /// <summary>Codes of findings: <c>CP6301</c>.</summary>
    public static TextForm FindingCode { get; } = new("^CP[0-9]{4}$");

    /// <summary>SHA-256 digests, in lower case.</summary>
    public static TextForm Sha256 { get; } = new("^[0-9a-f]{64}$");

    /// <summary>Whether a text has the form. To .NET a dollar may stand before a last line break, which is part of no form.</summary>
    public bool Fits(string text) => _expression.Match(text) is { Success: true } match && match.Length == text.Length;
}
