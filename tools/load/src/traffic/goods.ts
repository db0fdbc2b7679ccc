/** Names on the shelves of kirana shops; brands are of the staples and sundries that wholesalers carry. */
export const BRANDS = [
  ...['Aashirvaad', 'Fortune', 'Tata', 'Parle', 'Britannia', 'Amul', 'MDH', 'Everest', 'Dabur'],
  ...['Patanjali', 'Nestle', 'Sunfeast', 'Haldirams', 'Bikano', 'Saffola', 'Dhara', 'Gemini'],
  ...['Nandini', 'Mother Dairy', 'Catch', 'Badshah', 'Pillsbury', 'Daawat', 'India Gate'],
  ...['Kohinoor', 'Lal Qilla', 'Rajdhani', 'Organic India', '24 Mantra', 'Priya', 'MTR'],
  ...['Aachi', 'Sakthi', 'Eastern', 'Double Horse', 'Nirapara', 'Brahmins', 'Anil', 'Gits'],
  ...['Kissan', 'Maggi', 'Chings', 'Lijjat', 'Too Yumm', 'Balaji', 'Gopal', 'Vadilal'],
] as const;

export const FLAVOURS = ['', 'Premium ', 'Gold ', 'Select ', 'Classic ', 'Royal '] as const;

const WEIGHED = ['100 g', '200 g', '500 g', '1 kg', '2 kg', '5 kg'] as const;
const SMALL = ['25 g', '50 g', '75 g', '100 g', '200 g', '400 g'] as const;
const POURED = ['100 ml', '200 ml', '500 ml', '1 L', '2 L', '5 L'] as const;

/** What it is, what shops call it (Hinglish, Hindi, slips of the finger), and the sizes it comes in. */
export const GOODS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['Atta', ['aata', 'gehu ka atta', 'आटा', 'atta'], WEIGHED],
  ['Maida', ['maida', 'mida', 'मैदा'], WEIGHED],
  ['Besan', ['besan', 'beasan', 'बेसन'], WEIGHED],
  ['Sooji', ['suji', 'rava', 'सूजी'], WEIGHED],
  ['Poha', ['poha', 'aval', 'पोहा'], WEIGHED],
  ['Basmati Rice', ['basmati chawal', 'basmati', 'बासमती चावल'], WEIGHED],
  ['Sona Masoori Rice', ['sona masuri', 'sona masoori chawal'], WEIGHED],
  ['Toor Dal', ['arhar dal', 'tur dal', 'toovar', 'तूर दाल'], WEIGHED],
  ['Moong Dal', ['mung dal', 'moong', 'मूंग दाल'], WEIGHED],
  ['Chana Dal', ['channa dal', 'chana', 'चना दाल'], WEIGHED],
  ['Urad Dal', ['urad', 'udad dal', 'उड़द दाल'], WEIGHED],
  ['Rajma', ['rajma', 'rajmah', 'राजमा'], WEIGHED],
  ['Sugar', ['cheeni', 'chini', 'shakkar', 'चीनी'], WEIGHED],
  ['Jaggery', ['gud', 'gur', 'गुड़'], WEIGHED],
  ['Salt', ['namak', 'nmk', 'नमक'], WEIGHED],
  ['Sunflower Oil', ['surajmukhi tel', 'sunflower tel', 'refined oil'], POURED],
  ['Mustard Oil', ['sarso tel', 'sarson ka tel', 'सरसों का तेल'], POURED],
  ['Groundnut Oil', ['mungfali tel', 'groundnut tel'], POURED],
  ['Ghee', ['desi ghee', 'ghi', 'घी'], POURED],
  ['Turmeric Powder', ['haldi', 'haldi powder', 'हल्दी'], SMALL],
  ['Chilli Powder', ['lal mirch', 'mirchi powder', 'लाल मिर्च'], SMALL],
  ['Coriander Powder', ['dhaniya', 'dhania powder', 'धनिया'], SMALL],
  ['Garam Masala', ['garam masala', 'garam masla', 'गरम मसाला'], SMALL],
  ['Cumin Seeds', ['jeera', 'zeera', 'जीरा'], SMALL],
  ['Tea', ['chai patti', 'chai', 'चाय'], SMALL],
  ['Coffee', ['coffee', 'cofee', 'कॉफ़ी'], SMALL],
  ['Glucose Biscuit', ['biscuit', 'biskut', 'बिस्कुट'], SMALL],
  ['Cream Biscuit', ['cream biscuit', 'creme biskut'], SMALL],
  ['Noodles', ['noodles', 'nudles', 'नूडल्स'], SMALL],
  ['Namkeen', ['namkeen', 'mixture', 'नमकीन'], SMALL],
  ['Potato Chips', ['chips', 'aloo chips', 'चिप्स'], SMALL],
  ['Papad', ['papad', 'appalam', 'पापड़'], SMALL],
  ['Pickle', ['achar', 'aachar', 'अचार'], SMALL],
  ['Tomato Ketchup', ['ketchup', 'tomato sauce', 'sos'], SMALL],
  ['Honey', ['shahad', 'honey', 'शहद'], SMALL],
  ['Milk Powder', ['milk powder', 'doodh powder'], SMALL],
  ['Dish Wash Liquid', ['bartan liquid', 'dishwash'], POURED],
  ['Floor Cleaner', ['phenyl', 'floor cleaner', 'finail'], POURED],
  ['Detergent Powder', ['kapde ka powder', 'washing powder', 'surf'], WEIGHED],
  ['Bath Soap', ['sabun', 'nahane ka sabun', 'साबुन'], SMALL],
  ['Hair Oil', ['baal ka tel', 'hair tel', 'coconut hair oil'], POURED],
  ['Toothpaste', ['toothpest', 'manjan', 'टूथपेस्ट'], SMALL],
];
