using System.CommandLine;
using Compliance.Cli.Infrastructure;

namespace Compliance.Cli.Commands;

/// <summary>The options of every command that reads a pack: what is accepted as one.</summary>
internal sealed class PackOptions
{
    private readonly Option<bool> _allowsChanged = new("--allow-changed")
    {
        Description = "Use a released version that is not what was released; every report says so. Without it, such a pack is refused.",
    };

    private readonly Option<string[]> _trusted = Trust("A public key, or a folder of them (*.pem): the pack has to be signed by one, and reports name it. May be given several times.");

    /// <summary><c>--trust KEY</c>.</summary>
    public static Option<string[]> Trust(string description) => new("--trust") { Description = description, HelpName = "KEY" };

    /// <summary>Gives them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_allowsChanged);
        command.Add(_trusted);
    }

    /// <summary>What they say.</summary>
    public PackSettings Read(ParseResult result) => new(result.GetValue(_allowsChanged), result.GetValue(_trusted) ?? []);
}
