namespace NRulesHost;

/// <summary>What the host's rules write. NRules takes it back when the findings that it is about change.</summary>
public sealed record Letter(string To, string Text);
