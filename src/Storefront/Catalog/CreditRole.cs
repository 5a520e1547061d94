namespace Storefront.Catalog;

/// <summary>What a party did for a song.</summary>
public enum CreditRole : short
{
    /// <summary>Wrote the words; shares the lyricist's part of the income.</summary>
    Lyricist = 1,

    /// <summary>Wrote the music; shares the composer's part of the income.</summary>
    Composer = 2,

    /// <summary>Wrote words or music; the source does not say which.</summary>
    Writer = 3,

    /// <summary>Set existing music for these performers.</summary>
    Arranger = 4,

    /// <summary>Changed existing words or music into this form.</summary>
    Adapter = 5,

    /// <summary>Put the words into another language.</summary>
    Translator = 6,

    /// <summary>Publishes the composition.</summary>
    Publisher = 7,

    /// <summary>Made the recording; shares the producer's part of the income.</summary>
    Producer = 10,

    /// <summary>Made the recording together with a producer who is named first.</summary>
    CoProducer = 11,

    /// <summary>Oversaw or paid for the recording.</summary>
    ExecutiveProducer = 12,

    /// <summary>Performs the song; the name it is known under.</summary>
    Performer = 20,

    /// <summary>Is named as a guest on the song.</summary>
    FeaturedPerformer = 21,

    /// <summary>Sings on the recording.</summary>
    Vocalist = 22,

    /// <summary>Plays an instrument on the recording.</summary>
    Instrumentalist = 23,

    /// <summary>Plays or sings on the recording as an orchestra, choir or ensemble.</summary>
    Ensemble = 24,

    /// <summary>Conducts the recording.</summary>
    Conductor = 25,

    /// <summary>Made a new version out of an existing recording.</summary>
    Remixer = 30,

    /// <summary>Joins recordings into a continuous mix.</summary>
    Dj = 31,

    /// <summary>Recorded, mixed or mastered the sound.</summary>
    Engineer = 32,

    /// <summary>Took part in another way; the credit says how in its source's own words.</summary>
    Other = 99,
}
