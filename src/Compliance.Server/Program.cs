using System;
using Compliance.Server;

return await ServerProgram.RunAsync(args, Console.Out, Console.Error);
