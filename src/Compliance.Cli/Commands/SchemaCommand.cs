using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Profiles;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance schema FOLDER</c></summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where the schemas are written." };
        var vocabulary = new Option<string>("--vocabulary")
        {
            Description = "The vocabulary that descriptors are written in.",
            DefaultValueFactory = _ => ShippedPacks.Vocabulary,
            HelpName = "FILE",
        };
        var pack = new Option<string>("--pack")
        {
            Description = "For the files of one pack, ID, ID@VERSION or a folder: kinds and facts of its vocabulary, its departments, and cases of its rules alone. In place of --vocabulary.",
            HelpName = "PACK",
        };
        var command = new Command("schema", "Write JSON Schemas for packs and descriptors, with which an editor completes and checks while one types.") { folder, vocabulary, pack };
        command.SetAction(result => result.GetValue(pack) is { } name ? WriteFor(result.GetValue(folder)!, name) : Write(result.GetValue(folder)!, result.GetValue(vocabulary)!));
        return command;
    }

    private static int WriteFor(string folder, string name)
    {
        var read = ShippedPacks.Load(new PackSettings(false, []), name, withCases: false, isAuthor: true);
        DiagnosticText.Write(Terminal.Errors(), read.Diagnostics, Language.English);
        return read.Value is null ? ExitStatus.WrongInput : Write(folder, FileSchemas.Write(read.Value));
    }

    private static int Write(string folder, string vocabularyFile)
    {
        InputFiles.OfCommand.Add([vocabularyFile]);
        var read = Vocabulary.Load(vocabularyFile);
        DiagnosticText.Write(Terminal.Errors(), read.Diagnostics, Language.English);
        if (!read.Succeeded)
            return ExitStatus.WrongInput;

        return Write(folder, FileSchemas.Write(read.Value));
    }

    private static int Write(string folder, IReadOnlyDictionary<string, string> schemas)
    {
        List<(string Path, string Text)> files = [.. schemas.Select(file => (Path.Combine(folder, file.Key), file.Value)), (Path.Combine(folder, ResultSchema.FileName), ResultSchema.Write()), (Path.Combine(folder, ProfileSchema.FileName), ProfileSchema.Write())];
        return NewFiles.Write(files, overwrites: true, Language.English);
    }
}
