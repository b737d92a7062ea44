using System.Globalization;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Localization;
using Compliance.Tests.BadInput;
using Compliance.Values;

namespace Compliance.Tests.Expressions;

/// <summary>Expressions written with all their parentheses, and what is wrong with them, so that a test can compare both.</summary>
internal static class Expression
{
    /// <summary>The tree of an expression, each operation in parentheses.</summary>
    public static string Parse(string text) =>
        Parser.Parse(text, new SourceSpan("rules.yaml", 1, 1), UnitTable.BuiltIn, new DiagnosticBag()) is { } syntax ? Show(syntax) : "wrong";

    /// <summary>Column, code and nearest name of each thing that is wrong with a condition on projects; nothing where it is right.</summary>
    public static string Check(string text)
    {
        var diagnostics = new DiagnosticBag();
        var kind = BadFiles.ShippedPack.Vocabulary.FindKind("project")!;
        Binder.ReadCondition(text, kind, new SourceSpan("rules.yaml", 1, 1), diagnostics);
        return string.Join(", ", diagnostics.Items.Select(item =>
            string.Join(" ", new[] { item.Span.Column.ToString(CultureInfo.InvariantCulture), item.Code, item.Nearest }.Where(part => part is not null))));
    }

    /// <summary>The messages of what is wrong with a condition on projects.</summary>
    public static string Message(string text, Language language)
    {
        var diagnostics = new DiagnosticBag();
        var kind = BadFiles.ShippedPack.Vocabulary.FindKind("project")!;
        Binder.ReadCondition(text, kind, new SourceSpan("rules.yaml", 1, 1), diagnostics);
        return string.Join("\n", diagnostics.Items.Select(item => item.Message(language)));
    }

    private static string Show(Syntax syntax) => syntax switch
    {
        BinarySyntax binary => $"({Show(binary.Left)} {binary.At.Text} {Show(binary.Right)})",
        NegateSyntax negate => $"(-{Show(negate.Operand)})",
        NotSyntax not => $"(not {Show(not.Operand)})",
        OneOfSyntax oneOf => $"({Show(oneOf.Operand)} is one of {string.Join(", ", oneOf.Choices.Select(choice => choice.Text))})",
        _ => syntax.At.Text,
    };
}
