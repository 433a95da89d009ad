//! Which of the things that an inference needs lie above which others, where the compiler works out the places: what is needed at once is never at the
//! same place, whatever the sizes are.

use super::arena::{Needed, Region, candidates, least};

/// The order of some regions from below, and what follows from it.
pub(crate) struct Overlay {
    /// The regions, lowest first.
    pub needed: Vec<Needed>,
    /// For each, those that it lies on: the end of the highest of them is its place.
    pub below: Vec<Vec<usize>>,
    /// Columns of regions that lie on one another, the largest of which is as long as all the memory.
    pub columns: Vec<Vec<Piece>>,
}

/// A part of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// So many numbers for each sample.
    Samples(u64),
    /// So many numbers.
    Numbers(u64),
    /// A region whose length the macro does not know, and what is the same of others that are as long.
    Region(usize, String),
}

/// The most columns that end in one region. A network with more of them is beyond what is sensible here: its regions lie side by side.
const MOST_COLUMNS: usize = 64;

/// How many orders are tried where the macro does not know all lengths.
const TRIES: usize = 40;

/// The samples of a batch, and the lengths of what is unknown, for which an order should be good.
const SAMPLES: [u64; 3] = [1, 1, 32];
const UNKNOWN: [u64; 3] = [64, 1000, 8];

impl Overlay {
    /// Plans regions that are needed from node to node.
    pub(super) fn plan(needed: Vec<Needed>) -> Self {
        let order = best_order(&needed);
        let needed: Vec<_> = order.iter().map(|index| needed[*index].clone()).collect();
        let below = below(&needed);
        match columns(&needed, &below) {
            Some(columns) => Self { needed, below, columns },
            None => Self::side_by_side(needed),
        }
    }

    fn side_by_side(needed: Vec<Needed>) -> Self {
        let below = (0..needed.len()).map(|index| index.checked_sub(1).into_iter().collect()).collect();
        let column = needed.iter().enumerate().fold(Vec::new(), |column, (index, region)| with(column, piece(index, region)));
        Self { needed, below, columns: vec![column] }
    }
}

/// The order in which regions take least memory, for lengths of several kinds.
fn best_order(needed: &[Needed]) -> Vec<usize> {
    let lengths: Vec<Vec<u64>> = (0..SAMPLES.len()).map(|kind| lengths(needed, kind)).collect();
    let kinds: Vec<_> = lengths.iter().map(|lengths| (lengths, least(&regions(needed, lengths)))).collect();
    let cost = |order: &[usize]| -> u64 {
        // In thousandths of the least, so that all kinds count alike.
        kinds.iter().map(|(lengths, least)| height(needed, order, lengths) * 1000 / (*least).max(1)).sum()
    };
    let goal = 1000 * kinds.iter().filter(|(_, least)| *least > 0).count() as u64;
    let mut best = stacked(needed);
    let mut lowest = cost(&best);
    for order in candidates(&regions(needed, &lengths[0])).take(TRIES) {
        if lowest <= goal {
            break;
        }
        let costs = cost(&order);
        if costs < lowest {
            (best, lowest) = (order, costs);
        }
    }
    best
}

fn lengths(needed: &[Needed], kind: usize) -> Vec<u64> {
    let unknown = |index: usize| UNKNOWN[kind] + (index as u64 * 37) % UNKNOWN[kind];
    let length = |(index, region): (usize, &Needed)| {
        region.length.as_ref().and_then(crate::model::Size::value).unwrap_or_else(|| unknown(index))
            * if region.per_sample { SAMPLES[kind] } else { 1 }
    };
    needed.iter().enumerate().map(length).collect()
}

/// What is needed, with these lengths.
fn regions(needed: &[Needed], lengths: &[u64]) -> Vec<Region> {
    needed.iter().zip(lengths).map(|(needed, length)| Region::of(needed, *length)).collect()
}

/// How high regions reach that are laid in this order, each on those that it meets.
fn height(needed: &[Needed], order: &[usize], lengths: &[u64]) -> u64 {
    let mut ends = vec![0; needed.len()];
    for (place, index) in order.iter().enumerate() {
        let met = order[..place].iter().filter(|other| needed[**other].meets(&needed[*index]));
        ends[*index] = met.map(|other| ends[*other]).max().unwrap_or(0) + lengths[*index];
    }
    ends.into_iter().max().unwrap_or(0)
}

/// Two stacks, one from below and one from above, that grow and shrink as regions come and go. Where the last to come is the first to go, as in a chain
/// with connections around parts of it, that takes no more than is needed at once, whatever the lengths.
fn stacked(needed: &[Needed]) -> Vec<usize> {
    let mut coming: Vec<_> = (0..needed.len()).collect();
    coming.sort_by_key(|index| (needed[*index].first, std::cmp::Reverse(needed[*index].last)));
    let mut stacks = [Vec::new(), Vec::new()];
    for index in coming {
        let region = &needed[index];
        let goes = |stack: &Vec<usize>| {
            stack.iter().rev().find(|other| needed[**other].meets(region)).map_or(usize::MAX, |other| needed[*other].last)
        };
        let [lower, upper] = [goes(&stacks[0]), goes(&stacks[1])];
        let is_lower = match (lower >= region.last, upper >= region.last) {
            (true, true) => lower <= upper,
            (false, false) => lower >= upper,
            (fits, _) => fits,
        };
        stacks[usize::from(!is_lower)].push(index);
    }
    let [lower, upper] = stacks;
    lower.into_iter().chain(upper.into_iter().rev()).collect()
}

/// For each region, those right below it: what is below these lies below it too.
fn below(needed: &[Needed]) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = Vec::new();
    for index in 0..needed.len() {
        let met: Vec<_> = (0..index).filter(|other| needed[*other].meets(&needed[index])).collect();
        let is_between = |other: usize| met.iter().any(|between| *between > other && needed[*between].meets(&needed[other]));
        all.push(met.iter().copied().filter(|other| !is_between(*other)).collect());
    }
    all
}

/// The columns from below to the regions on which nothing lies; nothing if there are too many.
fn columns(needed: &[Needed], below: &[Vec<usize>]) -> Option<Vec<Vec<Piece>>> {
    let mut ending: Vec<Vec<Vec<Piece>>> = Vec::new();
    for (index, region) in needed.iter().enumerate() {
        let piece = piece(index, region);
        let mut columns = Vec::new();
        for column in below[index].iter().flat_map(|other| &ending[*other]) {
            add(&mut columns, with(column.clone(), piece.clone()));
        }
        if columns.is_empty() {
            columns.push(with(Vec::new(), piece));
        }
        if columns.len() > MOST_COLUMNS {
            return None;
        }
        ending.push(columns);
    }
    let is_top = |index: &usize| below.iter().all(|below| !below.contains(index));
    let mut all = Vec::new();
    for index in (0..needed.len()).filter(is_top) {
        ending[index].iter().for_each(|column| add(&mut all, column.clone()));
    }
    Some(all)
}

fn piece(index: usize, region: &Needed) -> Piece {
    match region.length.as_ref().and_then(crate::model::Size::value) {
        Some(length) if region.per_sample => Piece::Samples(length),
        Some(length) => Piece::Numbers(length),
        None => Piece::Region(index, region.kind.clone()),
    }
}

/// A column with something on it.
fn with(mut column: Vec<Piece>, piece: Piece) -> Vec<Piece> {
    match (column.last_mut(), &piece) {
        (Some(Piece::Samples(sum)), Piece::Samples(length)) | (Some(Piece::Numbers(sum)), Piece::Numbers(length)) => {
            *sum += length
        }
        (_, Piece::Samples(0) | Piece::Numbers(0)) => {}
        _ => column.push(piece),
    }
    column
}

/// Adds a column, unless another one is at least as long for certain.
fn add(columns: &mut Vec<Vec<Piece>>, column: Vec<Piece>) {
    if !columns.iter().any(|other| holds(other, &column)) {
        columns.retain(|other| !holds(&column, other));
        columns.push(column);
    }
}

/// Whether each piece of a column is as long as the one of another, or longer.
fn holds(column: &[Piece], other: &[Piece]) -> bool {
    let piece = |(one, other): (&Piece, &Piece)| match (one, other) {
        (Piece::Samples(one), Piece::Samples(other)) | (Piece::Numbers(one), Piece::Numbers(other)) => one >= other,
        (Piece::Region(_, one), Piece::Region(_, other)) => one == other,
        _ => false,
    };
    // What is missing has no length.
    let mut rest = column.iter();
    other.iter().all(|wanted| rest.any(|has| piece((has, wanted))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Size;
    use crate::plan::Place;

    /// Regions by their lengths (0 for one that the macro does not know) and the nodes that need them.
    fn needed(regions: &[(u64, usize, usize)]) -> Vec<Needed> {
        let region = |(index, (length, first, last)): (usize, &(u64, usize, usize))| Needed {
            place: Place::Own(index),
            length: (*length > 0).then(|| Size::literal(*length)),
            per_sample: index.is_multiple_of(2),
            kind: index.to_string(),
            first: *first,
            last: *last,
        };
        regions.iter().enumerate().map(region).collect()
    }

    /// The length of the longest column, where those that the macro does not know have these lengths.
    fn longest(overlay: &Overlay, unknown: &[u64]) -> u64 {
        let of = |piece: &Piece| match piece {
            Piece::Samples(length) | Piece::Numbers(length) => *length,
            Piece::Region(index, _) => match overlay.needed[*index].place {
                Place::Own(number) => unknown[number],
                _ => 0,
            },
        };
        overlay.columns.iter().map(|column| column.iter().map(of).sum()).max().unwrap_or(0)
    }

    /// How high the regions reach by their places, of which none that are needed at once overlap.
    fn reached(overlay: &Overlay, unknown: &[u64]) -> u64 {
        let length = |region: &Needed| match (&region.length, region.place) {
            (Some(length), _) => length.value().unwrap_or(0),
            (None, Place::Own(number)) => unknown[number],
            _ => 0,
        };
        let mut ends = Vec::new();
        for (region, below) in overlay.needed.iter().zip(&overlay.below) {
            let start = below.iter().map(|other| ends[*other]).max().unwrap_or(0);
            for (other, end) in overlay.needed.iter().zip(&ends).filter(|(other, _)| other.meets(region)) {
                assert!(*end <= start, "{:?} {:?}", other.place, region.place);
            }
            ends.push(start + length(region));
        }
        ends.into_iter().max().unwrap_or(0)
    }

    #[test]
    fn chains_and_connections_around_parts_take_the_least_whatever_the_lengths() {
        // A chain with the memory of a layer at each node, twice with a value that is needed further on.
        let regions =
            [(0, 0, 4), (0, 0, 0), (0, 1, 2), (0, 1, 1), (0, 2, 3), (0, 3, 4), (0, 3, 3), (0, 4, 7), (0, 5, 6), (0, 6, 7)];
        for seed in 1..50_u64 {
            let unknown: Vec<_> =
                (0..regions.len() as u64).map(|index| 1 + (seed * 7919 + index * index * 104_729) % 997).collect();
            let overlay = Overlay::plan(needed(&regions));
            let lengths: Vec<_> = regions.iter().enumerate().map(|(index, _)| unknown[index]).collect();
            assert_eq!(longest(&overlay, &unknown), least(&super::regions(&needed(&regions), &lengths)));
            assert_eq!(reached(&overlay, &unknown), longest(&overlay, &unknown));
        }
    }

    #[test]
    fn columns_are_as_long_as_regions_reach() {
        let mut random = 3_u64;
        let mut next = |most: u64| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) % most
        };
        for _ in 0..100 {
            let regions: Vec<_> =
                (0..12).map(|node| (next(3) * next(40), node, node + usize::try_from(next(5)).unwrap())).collect();
            let unknown: Vec<_> = (0..12).map(|_| next(100)).collect();
            let overlay = Overlay::plan(needed(&regions));
            let (reached, longest) = (reached(&overlay, &unknown), longest(&overlay, &unknown));
            // One that is shorter for certain may be left out.
            assert_eq!(reached, longest, "{regions:?} {unknown:?}");
        }
    }

    #[test]
    fn too_many_columns_lie_side_by_side() {
        let overlay = Overlay::side_by_side(needed(&[(3, 0, 1), (0, 1, 2), (4, 2, 3)]));
        assert_eq!((reached(&overlay, &[0, 5, 0]), longest(&overlay, &[0, 5, 0])), (12, 12));
        assert_eq!(overlay.columns.len(), 1);
    }
}
