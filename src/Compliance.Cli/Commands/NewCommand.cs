using System.CommandLine;
using Compliance.Cli.New;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance new pack|descriptor</c></summary>
internal static class NewCommand
{
    public static Command Create() => new("new", "Begin a rule pack, or a descriptor with every fact to fill in.") { Pack(), Descriptor() };

    private static Command Pack()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where the pack begins, rules/ID/1.0.0 as a rule." };
        var id = new Option<string>("--id") { Description = "The pack's id, such as jiaozuo-2023-3.", Required = true };
        var title = new Option<string>("--title") { Description = "The instrument's title.", Required = true };
        var from = new Option<string?>("--from") { Description = "Begin from an instrument's text: every sentence that asks for something as a stub of a rule, to be reviewed.", HelpName = "TEXT" };
        var force = Force();
        var language = CommonOptions.Language();
        var command = new Command("pack", "Write a pack with one rule and its cases to begin from, and a vocabulary where none is in reach; or the stubs of its rules, from an instrument's text.") { folder, id, title, from, force, language };
        command.SetAction(result => result.GetValue(from) is { } text
            ? NewRun.Draft(result.GetValue(folder)!, result.GetValue(id)!, result.GetValue(title)!, text, result.GetValue(force), Of(result.GetValue(language)))
            : NewRun.Pack(result.GetValue(folder)!, result.GetValue(id)!, result.GetValue(title)!, result.GetValue(force), Of(result.GetValue(language))));
        return command;
    }

    private static Command Descriptor()
    {
        var packs = new PackOptions();
        var kind = new Argument<string>("KIND") { Description = "The kind of subject, such as project." };
        var pack = CommonOptions.Pack();
        var output = CommonOptions.Output();
        var force = Force();
        var language = CommonOptions.Language();
        var command = new Command("descriptor", "Write a descriptor with every fact of a kind: label, unit, domain, and which rules read it.") { kind, pack, output, force, language };
        packs.AddTo(command);
        command.SetAction(result => NewRun.Descriptor(
            result.GetValue(kind)!, result.GetValue(pack)!, packs.Read(result), result.GetValue(output), result.GetValue(force), Of(result.GetValue(language))));
        return command;
    }

    private static Option<bool> Force() => new("--force") { Description = "Write over files that are there already." };

    private static Language Of(string? language) => language == "zh" ? Language.Chinese : Language.English;
}
