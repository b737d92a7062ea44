using System;

namespace Compliance.Server.Log;

/// <summary>The log does not have the entry that its head names: its end was cut off, or written anew. Nothing may be added, since that would hide it.</summary>
/// <param name="what">What is wrong.</param>
internal sealed class BrokenLogException(string what) : Exception($"The log is not as it was written: {what}. Nothing is decided until that is cleared up; compliance-server verify names all of it.");
