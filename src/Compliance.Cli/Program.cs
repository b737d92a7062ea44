using System;
using System.Text;
using Compliance.Cli.Commands;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;

// Reading the pack takes about as long as all else that a start does, and needs none of it.
if (args is ["check" or "assess" or "explain", ..] && !Array.Exists(args, argument => argument.StartsWith("--pack", StringComparison.Ordinal)))
    ShippedPacks.Expect();

// Chinese text comes out right whatever the terminal is set to, and without a byte order mark where it is piped.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
StandardStreams.Prepare();
Termination.Prepare();

return CommandLine.Run(args);
