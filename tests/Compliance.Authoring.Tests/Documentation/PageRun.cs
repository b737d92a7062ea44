using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Packs;
using Newtonsoft.Json.Linq;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>
/// Does what the blocks of a page say, in their order: files are written, commands and C# are run and what they print is held
/// against the block behind them, descriptors and rules are read. A mark right above a block says what its language does not:
/// <c>file: PATH</c> (it is that file), <c>part of: PATH</c> (it is in that file of the repository), <c>not run: WHY</c>.
/// </summary>
internal sealed class PageRun
{
    private readonly MarkdownPage _page;
    private readonly Workplace _workplace;
    private readonly List<string> _problems = [];
    private readonly Dictionary<MarkdownBlock, string> _shown = [];
    private string? _printed;

    private PageRun(MarkdownPage page, Workplace workplace) => (_page, _workplace) = (page, workplace);

    /// <summary>What is wrong with the page, and what its blocks of output should show.</summary>
    public static (IReadOnlyList<string> Problems, IReadOnlyDictionary<MarkdownBlock, string> Shown) Of(MarkdownPage page)
    {
        using var workplace = new Workplace(page.BeginsInEmptyFolder);
        var run = new PageRun(page, workplace);
        var programs = run.RunCSharp();
        foreach (var block in page.Blocks)
        {
            try
            {
                run.Do(block, programs);
            }
            catch (Exception problem)
            {
                run.Problem(block, (problem.InnerException ?? problem).Message);
            }
        }

        return (run._problems, run._shown);
    }

    private Dictionary<MarkdownBlock, string> RunCSharp()
    {
        var blocks = _page.Blocks.Where(block => block.Language == "csharp" && block.Mark.Length == 0).ToList();
        try
        {
            return blocks.Count == 0 ? [] : blocks.Zip(CSharpProgram.Run(blocks)).ToDictionary();
        }
        catch (Exception problem)
        {
            Problem(blocks[0], (problem.InnerException ?? problem).ToString());
            return [];
        }
    }

    private void Do(MarkdownBlock block, Dictionary<MarkdownBlock, string> programs)
    {
        var printed = _printed;
        _printed = null;
        if (block.Marked("not run") is not null)
            return;

        if (block.Marked("file") is { } file)
            Take(block, file);
        else if (block.Marked("part of") is { } source)
            RequirePart(block, source);
        else if (block.Mark.Length > 0)
            Problem(block, $"no such mark: {block.Mark}");
        else if (block.Language is "sh" or "bash")
            _printed = string.Concat(ShellCommand.Of(block.Text).Select(command => Run(block, command)));
        else if (block.Language == "csharp")
            _printed = programs.GetValueOrDefault(block, "");
        else if (printed is not null)
            Compare(block, _workplace.Relative(printed));
        else
            Read(block);
    }

    private void Take(MarkdownBlock block, string file)
    {
        if (block.Language == "diff")
            _workplace.Patch(file, block.Text);
        else
            _workplace.Write(file, block.Text);
    }

    private void RequirePart(MarkdownBlock block, string source)
    {
        if (!File.ReadAllText(Repository.PathOf(source.Split('/'))).Contains(block.Text, StringComparison.Ordinal))
            Problem(block, $"{source} does not hold it");
    }

    private string Run(MarkdownBlock block, ShellCommand command)
    {
        // The tests are running.
        if (command.Words is ["dotnet", "test", "Compliance.sln"])
            return "";

        if (command.Words is ["cp", "-r", var from, var to])
        {
            Workplace.Copy(from, to);
            return "";
        }

        if (command.ToolArguments is not { } arguments)
        {
            Problem(block, $"not a command that the tests know: {string.Join(' ', command.Words)}");
            return "";
        }

        var (status, output) = Tool.Run(arguments);
        if (status != command.Status)
            Problem(block, $"exit status {status}, not {command.Status}, of: {string.Join(' ', command.Words)}\n{output}");
        return output;
    }

    private void Compare(MarkdownBlock block, string printed)
    {
        _shown[block] = ShownText.Tidy(printed);
        if (!ShownText.Shows(block.Text, printed))
            Problem(block, $"what is printed is another:\n{printed}");
    }

    private void Read(MarkdownBlock block)
    {
        switch (block.Language)
        {
            case "json":
                JToken.Parse(block.Text);
                break;
            case "yaml" when block.Text.Contains("subject:", StringComparison.Ordinal) && !block.Text.Contains("- id:", StringComparison.Ordinal):
                _workplace.Write("block.yaml", block.Text);
                Require(block, new DescriptorReader(ShippedPack.Pack).ReadFile("block.yaml").Diagnostics);
                break;
            case "yaml":
                ReadRules(block);
                break;
            case "text" or "mermaid":
                break;
            default:
                Problem(block, $"the tests do not know what to do with {block.Language}");
                break;
        }
    }

    // In place of all rules of the shipped pack, and so of what it accepts about them.
    private void ReadRules(MarkdownBlock block)
    {
        using var pack = new TemporaryFolder();
        var shipped = Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0");
        pack.Write(File.ReadAllText(Repository.PathOf("rules", "vocabulary.yaml")), "vocabulary.yaml");
        pack.Write(File.ReadAllText(Path.Combine(shipped, "pack.yaml")).Split("\naccepted:")[0] + "\n", "jiaozuo-2023-3", "1.0.0", "pack.yaml");
        pack.Write("chapter: {zh: 一, en: '1'}\nrules:\n" + string.Concat(block.Text.Split('\n').Select(line => $"  {line}\n")), "jiaozuo-2023-3", "1.0.0", "rules.yaml");
        Require(block, PackReader.Load(pack.PathOf("jiaozuo-2023-3", "1.0.0"), withCases: true).Diagnostics);
    }

    private void Require(MarkdownBlock block, IReadOnlyList<Diagnostics.Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Problem(block, diagnostic.ToString());
    }

    private void Problem(MarkdownBlock block, string message) => _problems.Add($"{block.Place}: {message}");
}
