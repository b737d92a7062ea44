using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Compliance.Tests.Architecture;

/// <summary>A source file, and what can be told of it without a compiler.</summary>
/// <param name="path">The path from the project's folder.</param>
/// <param name="text">The text.</param>
/// <param name="isFlat">Whether a folder within a folder only sorts its files, and has no namespace of its own.</param>
internal sealed partial class SourceText(string path, string text, bool isFlat = false)
{
    public string Path => path;

    public string Text => text;

    /// <summary>The folder, from the project's; empty for the project's own.</summary>
    public string Folder => Path.Contains('/', System.StringComparison.Ordinal) ? Path[..(isFlat ? Path.IndexOf('/', System.StringComparison.Ordinal) : Path.LastIndexOf('/'))] : "";

    /// <summary>The text without comments and literals; what is computed inside an interpolated string stays.</summary>
    public string Code => field ??= WithoutLiterals(Text);

    /// <summary>Its namespace; empty for a program without one.</summary>
    public string Namespace => field ??= NamespaceLine().Match(Code).Groups[1].Value;

    /// <summary>The namespaces that it opens.</summary>
    public IReadOnlyList<string> Usings => field ??= [.. UsingLine().Matches(Code).Select(match => match.Groups[1].Value)];

    /// <summary>The types that it declares at the top, without those inside them.</summary>
    public IReadOnlyList<string> Types => field ??= [.. Declaration().Matches(TopLevel(Code)).Select(match => match.Groups[1].Value)];

    /// <summary>
    /// The names with which it may mean a type: not behind a point, not where a member or a local is declared, given a value by name
    /// or named as an argument, and of a name that one of its own members has only where something is declared by it.
    /// </summary>
    public IReadOnlyList<string> Names => field ??= [.. NamesOfTypes().Distinct()];

    private IEnumerable<string> NamesOfTypes()
    {
        var body = UsingOrNamespace().Replace(Code, " ");
        var own = Declaration().Matches(body).Select(match => match.Groups[1].Value).ToHashSet();
        var members = Member().Matches(body).Select(match => match.Groups[1].Value).ToHashSet();
        foreach (var match in Name().Matches(body).Cast<Match>().Where(match => !own.Contains(match.Value)))
        {
            var after = body[(match.Index + match.Length)..];
            if (members.Contains(match.Value) && (!Declares().IsMatch(after) || Operator().IsMatch(after)))
                continue;

            var before = body[System.Math.Max(0, match.Index - 60)..match.Index];
            if (!IsDeclared().IsMatch(before) || Keyword().IsMatch(before))
                yield return match.Value;
        }
    }

    private static string WithoutLiterals(string code) => Literal().Replace(code, match => match.Value[0] == '$'
        ? string.Concat(Hole().Matches(match.Value).Select(hole => $" {WithoutLiterals(hole.Groups[1].Value)} "))
        : " ");

    private static string TopLevel(string code)
    {
        var depth = 0;
        return new string([.. code.Where(character =>
        {
            depth -= character == '}' ? 1 : 0;
            var isTop = depth == 0;
            depth += character == '{' ? 1 : 0;
            return isTop;
        })]);
    }

    // What may stand before a type and declares nothing by it.
    private const string Words =
        "new|is|as|in|out|ref|not|and|or|return|case|when|params|readonly|public|private|internal|protected|static|sealed|abstract|override|virtual|where|typeof|await|async|throw|"
        + "record|class|struct|interface|enum|yield|else|this|const|required|partial|file|with|switch|from|select|let|join|on|by|into|event|delegate|implicit|explicit|operator|unsafe|fixed|"
        + "checked|unchecked|do|global|scoped|get|set|init";

    // A type, with its type arguments, and what it declares behind it.
    private const string Typed = @"(?<![\w.])(?!(?:" + Words + @")\b)[A-Za-z_][\w.]*(?:<[^;(){}=]*>)?(?:\[\])?\??\s+";

    // Comments, characters and the four kinds of strings; \x22 is a quotation mark.
    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])'|\x22{3,}.*?\x22{3,}|\$@?\x22(?:\{\{|\}\}|\{(?:[^{}\x22]|\x22(?:\\.|[^\x22\\])*\x22|\{[^{}]*\})*\}|\\.|[^\x22\\{])*\x22|@\x22(?:\x22\x22|[^\x22])*\x22|\x22(?:\\.|[^\x22\\\n])*\x22", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{((?:[^{}\x22]|\x22(?:\\.|[^\x22\\])*\x22)*)\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^(?:using|namespace) [^\n]*", RegexOptions.Multiline)]
    private static partial Regex UsingOrNamespace();

    [GeneratedRegex(@"\b(?:class|interface|struct|enum|record(?:\s+struct|\s+class)?|delegate\s+[^;(]*?)\s+([A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*\b(?!\s*(?:=[^=>]|:[^:]))")]
    private static partial Regex Name();

    [GeneratedRegex(Typed + @"(?:I?\w+\.)?([A-Z]\w*)\b(?=\s*(?:\{|=>|=|;|,|\)|\(|<))")]
    private static partial Regex Member();

    [GeneratedRegex(@"^(?:<[^;(){}]*>)?(?:\[\])?\??\s+[A-Za-z_]\w*")]
    private static partial Regex Declares();

    [GeneratedRegex(@"^\s+(?:is|as|and|or|not|switch|with|when|in|where)\b")]
    private static partial Regex Operator();

    [GeneratedRegex(Typed + "$")]
    private static partial Regex IsDeclared();

    [GeneratedRegex(@"\b(?:" + Words + @")\s+$")]
    private static partial Regex Keyword();
}
