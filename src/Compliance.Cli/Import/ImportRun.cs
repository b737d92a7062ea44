using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Descriptors;
using Compliance.Localization;
using Compliance.Reporting;

namespace Compliance.Cli.Import;

/// <summary>Runs <c>import</c>: files of another system into descriptors, each fact with the place that it comes from.</summary>
internal static class ImportRun
{
    /// <summary>Writes the descriptors, and gives the exit status.</summary>
    public static int Run(IReadOnlyList<string> files, string profile, string packName, PackSettings packs, string? output, Language language)
    {
        var errors = Terminal.Errors();
        if (PackLoading.Load(packs, packName, errors, language) is not { } pack || ProfileLoading.Load(profile, pack, errors, language) is not { } import)
            return ExitStatus.WrongInput;

        var reader = new RegisterSettings(null) { Import = import }.ReaderFor(pack);
        var read = files.Select(reader.ReadFile).ToList();
        DiagnosticText.Write(errors, [.. read.SelectMany(file => file.Diagnostics)], language);
        if (read.Exists(file => !file.Succeeded))
            return ExitStatus.WrongInput;

        var text = string.Concat(read.SelectMany(file => file.Value!.Subjects).Select(WithPlaces).Select(AsItem));
        if (output is not null)
            return NewFiles.Write([(output, text)], overwrites: true, language);

        Console.Out.Write(text);
        return ExitStatus.Compliant;
    }

    // Behind each fact stands where it was said.
    private static string WithPlaces(Subject subject) => string.Concat(DescriptorWriter.ToYaml(subject).TrimEnd('\n').Split('\n').Select(line => line + PlaceOf(subject, line) + "\n"));

    private static string PlaceOf(Subject subject, string line)
    {
        if (!line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith("   ", StringComparison.Ordinal) || line.IndexOf(':', StringComparison.Ordinal) is not (> 2 and var colon))
            return "";

        var slot = subject.Kind.SlotOf(line[2..colon]);
        return slot >= 0 && subject.Stated(slot) is { Span.File.Length: > 0 } stated ? "  # " + VisibleText.Of(stated.Span.ToString()) : "";
    }

    private static string AsItem(string descriptor) => "- " + string.Join("\n  ", descriptor.TrimEnd('\n').Split('\n')) + "\n";
}
