using System;

namespace Compliance.Server.Storage;

/// <summary>The key of a request came before, with another request.</summary>
internal sealed class RequestKeyException() : Exception("The key of the request came before, with another request.");
