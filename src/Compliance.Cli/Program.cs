using System;
using System.Text;
using Compliance.Cli.Commands;
using Compliance.Cli.Output;

// Chinese text comes out right whatever the terminal is set to, and without a byte order mark where it is piped.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
StandardStreams.Prepare();
Termination.Prepare();

return CommandLine.Run(args);
