using System.IO;

namespace Compliance.Text;

/// <summary>Thrown where what can be read only once is longer than what is kept of it.</summary>
internal sealed class SpoolTooLargeException() : IOException("Too long to be kept.");
