//! Which of the things that an inference needs lie above which others, where the compiler works out the places: what is needed at once is never at the
//! same place, whatever the sizes are.

use super::arena::{Needed, Region, candidates};

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
    let cost = |order: &[usize]| -> u64 {
        // In thousandths of the least, so that all kinds count alike.
        lengths.iter().map(|lengths| height(needed, order, lengths) * 1000 / least(needed, lengths).max(1)).sum()
    };
    let goal = 1000 * lengths.iter().filter(|lengths| least(needed, lengths) > 0).count() as u64;
    let mut best = stacked(needed);
    let mut lowest = cost(&best);
    let regions: Vec<_> = needed.iter().zip(&lengths[0]).map(|(needed, length)| Region::of(needed, *length)).collect();
    for order in candidates(&regions).take(TRIES) {
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

/// The most that is needed at once.
fn least(needed: &[Needed], lengths: &[u64]) -> u64 {
    let at =
        |node: usize| needed.iter().zip(lengths).filter(|(region, _)| region.is_needed(node)).map(|(_, length)| length).sum();
    needed.iter().map(|region| at(region.first)).max().unwrap_or(0)
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
