using System.IO;

namespace Compliance.Cli.Output;

/// <summary>Thrown where a result would take the place of a file that the command reads or uses.</summary>
internal sealed class OverwrittenInputException() : IOException("The result would be written over a file that is read.");
