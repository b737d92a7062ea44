using System.CommandLine;
using Compliance.Cli.Import;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance import FILE… --profile NAME</c></summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of another system.", Arity = ArgumentArity.OneOrMore };
        var profile = ProfileOption.Create();
        profile.Required = true;
        var pack = CommonOptions.Pack();
        var packs = new PackOptions();
        var output = new Option<string?>("--output", "-o") { Description = "Write the descriptors to a file in place of standard output.", HelpName = "FILE" };
        var language = CommonOptions.Language();
        var command = new Command("import", "Read files of another system by a profile into descriptors, each fact with the place that it comes from.") { files, profile, pack, output, language };
        packs.AddTo(command);
        command.SetAction(result => ImportRun.Run(
            result.GetValue(files)!, result.GetValue(profile)!, result.GetValue(pack)!, packs.Read(result), result.GetValue(output), result.GetValue(language) == "zh" ? Language.Chinese : Language.English));
        return command;
    }
}
