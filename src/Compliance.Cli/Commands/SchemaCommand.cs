using System;
using System.CommandLine;
using System.IO;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Localization;

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
        var read = Vocabulary.Load(vocabularyFile);
        DiagnosticText.Write(Terminal.Errors(), read.Diagnostics, Language.English);
        if (!read.Succeeded)
            return ExitStatus.WrongInput;

        Directory.CreateDirectory(folder);
        foreach (var (name, text) in FileSchemas.Write(read.Value))
            Write(folder, name, text);
        Write(folder, ResultSchema.FileName, ResultSchema.Write());

        return ExitStatus.Compliant;
    }

    private static void Write(string folder, string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        Console.WriteLine(Path.Combine(folder, name));
    }
}
