using System.CommandLine;
using Compliance.Cli.Ids;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance ids PACK</c></summary>
internal static class IdsCommand
{
    public static Command Create()
    {
        var packs = new PackOptions();
        var pack = new Argument<string>("PACK") { Description = "The rules: ID for the newest version, ID@VERSION, or a folder with a pack.yaml." };
        var profile = ProfileOption.Create();
        var output = new Option<string>("--output", "-o") { Description = "Where the specification is written, a file .ids.", HelpName = "FILE", Required = true };
        var language = CommonOptions.Language();
        var command = new Command("ids", "Write what the rules need a model of IFC to say as IDS 1.0, and say, rule by rule, what IDS cannot.") { pack, profile, output, language };
        packs.AddTo(command);
        command.SetAction(result => IdsRun.Run(
            result.GetValue(pack)!, packs.Read(result), result.GetValue(profile) ?? "ifc", result.GetValue(output)!, result.GetValue(language) == "zh" ? Language.Chinese : Language.English));
        return command;
    }
}
