using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FluentAssertions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>The first result takes ten lines, one using and three types; that the program runs, the tests of pages see to.</summary>
public class FrontDoorTests
{
    private static readonly string[] Pages = ["README.md", "README.zh-CN.md", "src/Compliance/README.md"];

    [TestCaseSource(nameof(Pages))]
    public void The_first_program_is_short(string page)
    {
        var block = MarkdownPage.Read(page).Blocks.First(block => block.Language == "csharp");
        var tree = CSharpSyntaxTree.ParseText(block.Text, new CSharpParseOptions(LanguageVersion.Preview));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "First", [tree], platform.Select(file => MetadataReference.CreateFromFile(file)), new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        compilation.Emit(image).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Should().BeEmpty();

        var root = tree.GetCompilationUnitRoot();
        block.Text.Split('\n').Count(line => line.Trim() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal)).Should().BeLessThanOrEqualTo(10);
        root.Usings.Should().ContainSingle();
        Named(root, compilation.GetSemanticModel(tree)).Should().HaveCountLessThanOrEqualTo(3);
    }

    // Those that the reader types; what var stands for is not among them.
    private static IReadOnlyList<string> Named(CompilationUnitSyntax root, SemanticModel model) =>
    [
        .. root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => !name.IsVar)
            .Select(name => model.GetSymbolInfo(name).Symbol).OfType<INamedTypeSymbol>().Select(type => type.ToDisplayString()).Distinct(),
    ];
}
