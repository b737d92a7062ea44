System.Console.WriteLine("This sample shows rules of a host's own beside a pack, in one NRules session. NRules could not be had when it was built.");
