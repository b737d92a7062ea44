using System.CommandLine;
using Compliance.Cli.Form;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance form PACK KIND</c></summary>
internal static class FormCommand
{
    public static Command Create()
    {
        var packs = new PackOptions();
        var pack = new Argument<string>("PACK") { Description = "The rules: ID for the newest version, ID@VERSION, or a folder with a pack.yaml." };
        var kind = new Argument<string>("KIND") { Description = "What is applied for, such as project." };
        var output = new Option<string>("--output", "-o") { Description = "Where the form is written: a workbook (.xlsx), or a JSON Schema for forms on the web (.json).", HelpName = "FILE", Required = true };
        var language = CommonOptions.Language();
        var command = new Command("form", "Write what has to be handed in for a kind of subject as a form to fill in; check reads it back.") { pack, kind, output, language };
        packs.AddTo(command);
        command.SetAction(result => FormRun.Run(
            result.GetValue(pack)!, packs.Read(result), result.GetValue(kind)!, result.GetValue(output)!, result.GetValue(language) == "zh" ? Language.Chinese : Language.English));
        return command;
    }
}
