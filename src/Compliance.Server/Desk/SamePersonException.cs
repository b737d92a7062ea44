using System;

namespace Compliance.Server.Desk;

/// <summary>Who answers or decides is who asked, or whose project it is.</summary>
internal sealed class SamePersonException() : Exception("Who asks, or whose project it is, does not answer or decide.");
