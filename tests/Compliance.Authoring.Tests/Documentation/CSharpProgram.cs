using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>The C# blocks of a page as the one program that a reader types from its top to its end.</summary>
internal static class CSharpProgram
{
    // What is printed between two of them was printed by one block.
    private const char Separator = '\u001e';

    private static readonly CSharpParseOptions _language = new(LanguageVersion.Preview);

    /// <summary>What each block prints, in their order.</summary>
    public static IReadOnlyList<string> Run(IReadOnlyList<MarkdownBlock> blocks)
    {
        var main = Compile(Text(blocks)).EntryPoint!;
        var printed = Tool.Printed(() => main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]));
        return [.. printed.Split(Separator).Skip(1).Take(blocks.Count)];
    }

    // Usings come first and types last, as the language asks; the lines are told as those of the page.
    private static string Text(IReadOnlyList<MarkdownBlock> blocks)
    {
        var roots = blocks.Select(block => (Block: block, Root: CSharpSyntaxTree.ParseText(block.Text, _language).GetCompilationUnitRoot())).ToList();
        var text = new StringBuilder("#nullable enable\n");
        foreach (var name in roots.SelectMany(one => one.Root.Usings).Select(one => one.ToString()).Distinct(StringComparer.Ordinal))
            text.Append(name).Append('\n');
        foreach (var (block, root) in roots)
        {
            text.Append($"System.Console.Write('{Separator}');\n");
            Append(text, block, root.Members.Where(member => member is GlobalStatementSyntax));
        }

        text.Append($"System.Console.Write('{Separator}');\n");
        foreach (var (block, root) in roots)
            Append(text, block, root.Members.Where(member => member is not GlobalStatementSyntax));
        return text.ToString();
    }

    private static void Append(StringBuilder text, MarkdownBlock block, IEnumerable<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            var line = member.GetLocation().GetLineSpan().StartLinePosition.Line;
            text.Append($"#line {block.Line + 1 + line} \"{block.Page}\"\n").Append(member).Append('\n');
        }
    }

    private static Assembly Compile(string text)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Page" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(text, _language)],
            platform.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error)));

        return Assembly.Load(image.ToArray());
    }
}
