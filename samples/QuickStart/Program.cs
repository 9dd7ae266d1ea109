namespace TypedShm.Samples.QuickStart; internal static class Program { private static void Main() => Console.WriteLine("QuickStart"); }
