namespace TypedShm.Transport.Tests.Redis.Fleet;

/// <summary>What goes over the wire is what SimpleSHM sends.</summary>
public sealed class WireTests : IDisposable
{
    private readonly PlantSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_flush_is_one_transaction_of_SET_and_PUBLISH_for_each_record_and_nothing_else()
    {
        var python = await site.StartInitialised();
        var session = site.Open("SAME");
        using var monitor = site.Keep(new MonitorSocket(site.Server.Port));
        session.Pupitre.Joyleft.Set(new() { Ts = 1795188706.223241, AxeHorizontal = 1, AxeVertical = 2, Rotation = 3, Bouton = true });
        session.Battery.Measures.Set(new() { Ts = 1795188706.25, Round = -1, Voltage = 1e22, Cells = [0.1, 1e-05] });
        session.Flush();
        var ours = await monitor.Transaction();
        Assert.Equal(
            [
                Command("SET", "PUPITRE__joyleft", """{"ts": 1795188706.223241, "sender": "SAME", "axe_horizontal": 1, "axe_vertical": 2, "rotation": 3, "bouton": true}"""),
                Command("PUBLISH", "PUPITRE__joyleft", "available"),
                Command("SET", "BATTERY__measures", """{"ts": 1795188706.25, "sender": "SAME", "round": -1, "voltage": 1e+22, "cells": [0.1, 1e-05]}"""),
                Command("PUBLISH", "BATTERY__measures", "available"),
            ],
            ours);

        await python.Do(
            "write",
            SimplePeer.Set("PUPITRE__joyleft", new { ts = 1795188706.223241, axe_horizontal = 1, axe_vertical = 2, rotation = 3, bouton = true }),
            SimplePeer.Set("BATTERY__measures", new { ts = 1795188706.25, round = -1, voltage = 1e22, cells = new[] { 0.1, 1e-05 } }));
        Assert.Equal(ours, (await monitor.Transaction()).Select(command => command.Replace("PYTHON", "SAME", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_group_is_read_by_one_transaction()
    {
        var session = site.Open();
        using var monitor = site.Keep(new MonitorSocket(site.Server.Port));
        session.Read(session.Battery.Measures, session.Battery.Limits);
        Assert.Equal(["BATTERY__measures", "BATTERY__limits"], (await monitor.Transaction()).Where(command => command.StartsWith("\"GET\"", StringComparison.Ordinal)).Select(command => command[7..^1]));
    }

    [Theory]
    [InlineData(300, "\"PSETEX\" \"BATTERY__limits\" \"300\" ")]
    [InlineData(2000, "\"SETEX\" \"BATTERY__limits\" \"2\" ")]
    public async Task What_expires_is_set_with_its_time(int milliseconds, string begin)
    {
        var session = site.Open();
        using var monitor = site.Keep(new MonitorSocket(site.Server.Port));
        session.Battery.Limits.Set(new() { Round = 1 }, expire: TimeSpan.FromMilliseconds(milliseconds));
        session.Flush();
        var commands = await monitor.Transaction();
        Assert.Equal(2, commands.Length);
        Assert.StartsWith(begin, commands[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_database_is_selected_within_a_flush()
    {
        var session = site.Open(query: "/3?prefix=x:");
        using var monitor = site.Keep(new MonitorSocket(site.Server.Port));
        for (var round = 1; round <= 3; round++)
        {
            session.Battery.Limits.Set(new() { Ts = 1, Round = round, Current = 0.5 });
            session.Flush();
            var value = $$"""{"ts": 1.0, "sender": "CSHARP", "round": {{round}}, "current": 0.5}""";
            Assert.Equal([Command("SET", "x:BATTERY__limits", value), Command("PUBLISH", "x:BATTERY__limits", "available")], await monitor.Transaction());
        }
    }

    /// <summary>Writes a command as MONITOR shows it.</summary>
    private static string Command(params string[] words) => string.Join(' ', words.Select(word => $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
}
