using System.Net;
using System.Net.Sockets;
using Storefront.Accounts;

namespace Storefront.Host.Access;

/// <summary>Counts wrong secrets, tokens and keys by network address, and says who has to wait.</summary>
/// <remarks>
/// The table has one size, however many addresses there are. Two that share a place in it share an allowance, which
/// harms the one of them that shows right ones no more than a neighbour behind its own router does.
/// </remarks>
internal sealed class WrongAttempts(AccountsSettings settings, TimeProvider clock)
{
    private const int Places = 1 << 14;
    private const int NetworkBytes = 8;

    // Each attempt moves the time up by its price; as many as a minute's worth may lie ahead of the clock.
    private readonly long[] times = new long[Places];
    private readonly long price = TimeSpan.TicksPerMinute / settings.WrongPerMinute;

    /// <summary>How long the address has to wait; zero when it has not.</summary>
    public TimeSpan Wait(IPAddress? address)
    {
        var ahead = Volatile.Read(ref Place(address)) - clock.GetUtcNow().UtcTicks;
        return TimeSpan.FromTicks(Math.Max(0, ahead + price - TimeSpan.TicksPerMinute));
    }

    /// <summary>Counts an attempt.</summary>
    public void Add(IPAddress? address)
    {
        ref var place = ref Place(address);
        long before, now = clock.GetUtcNow().UtcTicks;
        do before = Volatile.Read(ref place);
        while (Interlocked.CompareExchange(ref place, Math.Max(before, now) + price, before) != before);
    }

    // Whoever has one IPv6 address has the whole network of 64 bits.
    private ref long Place(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        var length = 0;
        address?.TryWriteBytes(bytes, out length);
        if (address?.AddressFamily == AddressFamily.InterNetworkV6) length = NetworkBytes;
        var hash = new HashCode();
        hash.AddBytes(bytes[..length]);
        return ref times[hash.ToHashCode() & (Places - 1)];
    }
}
