using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Compliance.Cli;
using Compliance.Cli.Commands;

// Chinese text comes out right whatever the terminal is set to, and without a byte order mark where it is piped.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new Command("compliance", "Checks building projects against law and policy: exact verdicts, clauses quoted, nothing guessed.")
{
    CheckCommand.Create(),
    AssessCommand.Create(),
    ExplainCommand.Create(),
    RulesCommand.Create(),
    NewCommand.Create(),
    LintCommand.Create(),
    DiffCommand.Create(),
    TestCommand.Create(),
    SchemaCommand.Create(),
    new HelpOption { Recursive = true },
    new VersionOption(),
};
var parsed = root.Parse(args);
var status = parsed.Invoke();
return parsed.Errors.Count > 0 ? ExitStatus.WrongInput : status;
