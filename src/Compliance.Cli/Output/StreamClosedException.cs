using System.IO;

namespace Compliance.Cli.Output;

/// <summary>Thrown where a standard stream was closed before the program began.</summary>
internal sealed class StreamClosedException() : IOException("It is closed.");
