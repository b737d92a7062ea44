using System.CommandLine;
using Compliance.Cli.Rules;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules list|show|release|verify|sign</c></summary>
internal static class RulesCommand
{
    public static Command Create() => new("rules", "List the rules of a pack, show one of them, and release and sign packs under versions that never change.")
    {
        List(), Show(), Release(), Verify(), Sign(),
    };

    private static Command List()
    {
        var pack = CommonOptions.Pack();
        var subject = new Option<string?>("--subject") { Description = "Only the rules for this kind of subject.", HelpName = "KIND" };
        var department = new Option<string?>("--department") { Description = "Only the rules that name this department, by its name or a part of it.", HelpName = "NAME" };
        var format = Format();
        var output = CommonOptions.Output();
        var language = CommonOptions.Language();
        var packs = new PackOptions();
        var command = new Command("list", "A table of the rules.") { pack, subject, department, format, output, language };
        packs.AddTo(command);
        command.SetAction(result => RulesRun.List(new RulesRequest(
            result.GetValue(pack)!, null, result.GetValue(subject), result.GetValue(department), result.GetValue(format)!, result.GetValue(output), Of(result.GetValue(language)))
        {
            Packs = packs.Read(result),
        }));
        return command;
    }

    private static Command Show()
    {
        var rule = new Argument<string>("RULE") { Description = "The rule, by its id or title." };
        var pack = CommonOptions.Pack();
        var format = Format();
        var output = CommonOptions.Output();
        var language = CommonOptions.Language();
        var packs = new PackOptions();
        var command = new Command("show", "All that there is to know of a rule: its sentence, clauses, limits by date, departments, and the facts that it reads.") { rule, pack, format, output, language };
        packs.AddTo(command);
        command.SetAction(result => RulesRun.Show(new RulesRequest(
            result.GetValue(pack)!, result.GetValue(rule), null, null, result.GetValue(format)!, result.GetValue(output), Of(result.GetValue(language)))
        {
            Packs = packs.Read(result),
        }));
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
        var trusted = PackOptions.Trust("A public key, or a folder of them (*.pem): every released version has to be signed by one. May be given several times.");
        var command = new Command("verify", "Hold every released version against the lock, and against its signature where keys are given.") { rules, trusted, language };
        command.SetAction(result => ReleaseRun.Verify(result.GetValue(rules)!, result.GetValue(trusted) ?? [], Of(result.GetValue(language))));
        return command;
    }

    private static Command Sign()
    {
        var pack = new Argument<string>("PACK") { Description = "The pack: ID for the newest version, ID@VERSION, or a folder with a pack.yaml." };
        var key = new Option<string>("--key") { Description = "The private key to sign with: ECDSA, as PEM.", HelpName = "FILE", Required = true };
        var rules = Folder();
        var output = new Option<string?>("--output") { Description = "Where the signature goes. Without it, beside the folder of the version, VERSION.cose.", HelpName = "FILE" };
        var language = CommonOptions.Language();
        var command = new Command("sign", "Sign a pack's version: a detached signature (COSE) over the digests that a lock has of it.") { pack, key, rules, output, language };
        command.SetAction(result => SignRun.Sign(result.GetValue(pack)!, result.GetValue(key)!, result.GetValue(rules)!, result.GetValue(output), Of(result.GetValue(language))));
        return command;
    }

    private static Option<string> Folder() => new("--rules") { Description = "The folder of the packs, with the lock in it.", DefaultValueFactory = _ => "rules", HelpName = "FOLDER" };

    private static Option<string> Format() => CommonOptions.Words("--format", "How it is written.", ["text", "json"]);

    private static Language Of(string? language) => language == "zh" ? Language.Chinese : Language.English;
}
