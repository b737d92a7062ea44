using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Authoring.Testing;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Packs;

namespace Compliance.Cli.Test;

/// <summary>Runs <c>test</c>: the packs with their cases, what the rules give on them, the report.</summary>
internal static class TestRun
{
    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(TestRequest request)
    {
        var errors = Terminal.Errors();
        var names = CheckedPacks.Of(request.Packs);
        var packs = new List<RulePack>();
        foreach (var name in names)
        {
            if (PackLoading.Load(request.Accepted, name, errors, request.Language, withCases: true, isAuthor: true) is { } pack)
                packs.Add(pack);
        }

        if (packs.Count < names.Count)
            return ExitStatus.WrongInput;

        var unknown = RuleSelection.Check(packs, request.Rules);
        DiagnosticText.Write(errors, unknown, request.Language);
        if (unknown.Count > 0)
            return ExitStatus.WrongInput;

        List<PackTest> tests = [.. packs.Select(pack => Test(request, pack))];
        if (!Reports.TryWrite(request.Output, errors, request.Language, file => Write(request, tests, file)))
            return ExitStatus.WrongInput;
        if (request.Writes && SuggestionFiles.Write(tests, request.Language) is { } failed)
            return failed;
        return tests.All(test => test.Passed) ? ExitStatus.Compliant : ExitStatus.Fails;
    }

    // Rules are tested each by itself, so they may be tested side by side.
    private static PackTest Test(TestRequest request, RulePack pack) => new(
        pack, [.. RuleSelection.Of(pack, request.Rules).AsParallel().AsOrdered().Select(rule => RuleTest.Run(rule, request.Coverage, request.Mutate, request.Suggest))]);

    private static void Write(TestRequest request, List<PackTest> tests, TextWriter? file)
    {
        if (request.Format == "json")
            JsonTestWriter.Write(tests, file ?? Console.Out);
        else
            new TextTestWriter(file is null ? Terminal.Output() : Terminal.Plain(file), request.Language).Write(CheckedPacks.Told(request.Packs), tests, prints: !request.Writes);
    }
}
