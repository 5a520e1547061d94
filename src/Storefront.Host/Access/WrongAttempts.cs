using System.Net;
using System.Net.Sockets;
using Storefront.Accounts;

namespace Storefront.Host.Access;

/// <summary>Counts wrong secrets, tokens, keys and claim codes by network address, and says who has to wait.</summary>
/// <remarks>
/// A client that is set up wrongly, and shows the same over and over, waits alone: its address as a whole does only
/// after many more, so that its neighbours behind one router get their tokens meanwhile. The tables have one size,
/// however many addresses there are. Two that share a place in one share an allowance.
/// </remarks>
internal sealed class WrongAttempts(AccountsSettings settings, TimeProvider clock)
{
    // How many clients of one address may go wrong before all who are not known yet wait with them.
    private const long Neighbours = 20;
    private const int NetworkBytes = 8;

    private readonly Allowances ofShown = new(1 << 17, settings.WrongPerMinute, clock);
    private readonly Allowances ofAddresses = new(1 << 14, settings.WrongPerMinute * Neighbours, clock);

    /// <summary>How long one who shows that has to wait; zero when it has not.</summary>
    /// <param name="shown">The token or key, whose secret it is said to be, or what kind of code is guessed.</param>
    public TimeSpan Wait(IPAddress? address, string shown)
    {
        var place = Place(address);
        var wait = ofAddresses.Wait(place.ToHashCode());
        place.Add(shown);
        return TimeSpan.FromTicks(Math.Max(wait, ofShown.Wait(place.ToHashCode())));
    }

    /// <summary>Counts an attempt.</summary>
    public void Add(IPAddress? address, string shown)
    {
        var place = Place(address);
        ofAddresses.Add(place.ToHashCode());
        place.Add(shown);
        ofShown.Add(place.ToHashCode());
    }

    // Whoever has one IPv6 address has the whole network of 64 bits.
    private static HashCode Place(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        var length = 0;
        address?.TryWriteBytes(bytes, out length);
        if (address?.AddressFamily == AddressFamily.InterNetworkV6) length = NetworkBytes;
        var hash = new HashCode();
        hash.AddBytes(bytes[..length]);
        return hash;
    }

    /// <summary>As many attempts a minute at each of some places, which are a power of two.</summary>
    private sealed class Allowances(int places, long perMinute, TimeProvider clock)
    {
        // Each attempt moves the time up by its price; as many as a minute's worth may lie ahead of the clock.
        private readonly long[] times = new long[places];
        private readonly long price = TimeSpan.TicksPerMinute / perMinute;

        /// <summary>For how many ticks whoever comes to a place has to wait.</summary>
        public long Wait(int hash)
        {
            var ahead = Volatile.Read(ref Place(hash)) - clock.GetUtcNow().UtcTicks;
            return Math.Max(0, ahead + price - TimeSpan.TicksPerMinute);
        }

        public void Add(int hash)
        {
            ref var place = ref Place(hash);
            long before, now = clock.GetUtcNow().UtcTicks;
            do before = Volatile.Read(ref place);
            while (Interlocked.CompareExchange(ref place, Math.Max(before, now) + price, before) != before);
        }

        private ref long Place(int hash) => ref times[hash & (times.Length - 1)];
    }
}
