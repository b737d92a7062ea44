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
        var command = new Command("schema", "Write JSON Schemas for packs and descriptors, with which an editor completes and checks while one types.") { folder, vocabulary };
        command.SetAction(result => Write(result.GetValue(folder)!, result.GetValue(vocabulary)!));
        return command;
    }

    private static int Write(string folder, string vocabularyFile)
    {
        InputFiles.OfCommand.Add([vocabularyFile]);
        var read = Vocabulary.Load(vocabularyFile);
        DiagnosticText.Write(Terminal.Errors(), read.Diagnostics, Language.English);
        if (!read.Succeeded)
            return ExitStatus.WrongInput;

        List<(string Path, string Text)> files = [.. FileSchemas.Write(read.Value).Select(file => (Path.Combine(folder, file.Key), file.Value)), (Path.Combine(folder, ResultSchema.FileName), ResultSchema.Write()), (Path.Combine(folder, ProfileSchema.FileName), ProfileSchema.Write())];
        return NewFiles.Write(files, overwrites: true, Language.English);
    }
}
