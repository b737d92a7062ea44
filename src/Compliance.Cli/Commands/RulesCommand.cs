using System.CommandLine;
using Compliance.Cli.Rules;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules list|show|release|verify</c></summary>
internal static class RulesCommand
{
    public static Command Create() => new("rules", "List the rules of a pack, show one of them, and release packs under versions that never change.")
    {
        List(), Show(), Release(), Verify(),
    };

    private static Command List()
    {
        var pack = CommonOptions.Pack();
        var subject = new Option<string?>("--subject") { Description = "Only the rules for this kind of subject.", HelpName = "KIND" };
        var department = new Option<string?>("--department") { Description = "Only the rules that name this department, by its name or a part of it.", HelpName = "NAME" };
        var format = Format();
        var output = CommonOptions.Output();
        var language = CommonOptions.Language();
        var command = new Command("list", "A table of the rules.") { pack, subject, department, format, output, language };
        command.SetAction(result => RulesRun.List(new RulesRequest(
            result.GetValue(pack)!, null, result.GetValue(subject), result.GetValue(department), result.GetValue(format)!, result.GetValue(output), Of(result.GetValue(language)))));
        return command;
    }

    private static Command Show()
    {
        var rule = new Argument<string>("RULE") { Description = "The rule, by its id or title." };
        var pack = CommonOptions.Pack();
        var format = Format();
        var output = CommonOptions.Output();
        var language = CommonOptions.Language();
        var command = new Command("show", "All that there is to know of a rule: its sentence, clauses, limits by date, departments, and the facts that it reads.") { rule, pack, format, output, language };
        command.SetAction(result => RulesRun.Show(new RulesRequest(
            result.GetValue(pack)!, result.GetValue(rule), null, null, result.GetValue(format)!, result.GetValue(output), Of(result.GetValue(language)))));
        return command;
    }

    private static Command Release()
    {
        var pack = new Argument<string>("PACK") { Description = "The pack: ID for the newest version, or ID@VERSION." };
        var rules = Folder();
        var language = CommonOptions.Language();
        var command = new Command("release", "Release a pack's version: its content is locked and never changes again. A version that is listed with another content is refused.") { pack, rules, language };
        command.SetAction(result => ReleaseRun.Release(result.GetValue(pack)!, result.GetValue(rules)!, Of(result.GetValue(language))));
        return command;
    }

    private static Command Verify()
    {
        var rules = Folder();
        var language = CommonOptions.Language();
        var command = new Command("verify", "Hold every released version against the lock.") { rules, language };
        command.SetAction(result => ReleaseRun.Verify(result.GetValue(rules)!, Of(result.GetValue(language))));
        return command;
    }

    private static Option<string> Folder() => new("--rules") { Description = "The folder of the packs, with the lock in it.", DefaultValueFactory = _ => "rules", HelpName = "FOLDER" };

    private static Option<string> Format() => CommonOptions.Words("--format", "How it is written.", ["text", "json"]);

    private static Language Of(string? language) => language == "zh" ? Language.Chinese : Language.English;
}
