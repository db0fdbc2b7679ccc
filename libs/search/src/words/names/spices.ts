/** Spices, masalas, nuts and seeds. English | Hindi | Marathi | Bengali | Tamil | Telugu | typed in Latin letters. */
export const SPICES = `
turmeric|हल्दी|हळद|হলুদ|மஞ்சள்|పసుపు|haldi, haldee, haladi, halad, holud, halud, manjal, pasupu
turmeric powder|हल्दी पाउडर|हळद पावडर|হলুদ গুঁড়ো, হলুদ গুঁড়া|மஞ்சள் தூள்|పసుపు పొడి|haldi powder, haladi powder, holud guro, manjal thool, manjal podi, pasupu podi
chilli|मिर्च, मिर्ची, लंका|मिरची|লঙ্কা, মরিচ|மிளகாய்|మిరపకాయ|mirch, mirchi, lanka, lonka, morich, milagai, mirapakaya, mirapakayalu, chili, chilly
red chilli powder|लाल मिर्च पाउडर, मिर्च पाउडर, लाल मिर्च, मिर्ची पाउडर|लाल तिखट, मिरची पावडर|লঙ্কা গুঁড়ো, মরিচ গুঁড়া, শুকনো লঙ্কা গুঁড়ো|மிளகாய் தூள்|కారం, కారం పొడి|lal mirch powder, lal mirch, lal mirchi, mirchi powder, mirch powder, lal tikhat, lanka guro, morich gura, milagai thool, milagai podi, karam podi
kashmiri chilli powder|कश्मीरी मिर्च पाउडर, कश्मीरी लाल मिर्च|काश्मिरी मिरची पावडर|কাশ্মীরি লঙ্কা গুঁড়ো|காஷ்மீரி மிளகாய் தூள்|కాశ్మీరీ కారం|kashmiri mirch, kashmiri lal mirch, kashmiri mirchi powder, deggi mirch
dry red chilli|सूखी लाल मिर्च, खड़ी मिर्च|सुकी मिरची|শুকনো লঙ্কা, শুকনা মরিচ|வரமிளகாய், காய்ந்த மிளகாய்|ఎండు మిర్చి|sukhi lal mirch, khadi mirch, suki mirchi, shukno lanka, vara milagai, endu mirchi
coriander|धनिया|धणे|ধনে|கொத்தமல்லி, தனியா|ధనియాలు|dhaniya, dhania, dhanya, dhana, dhane, dhone, kothamalli, dhaniyalu
coriander powder|धनिया पाउडर|धणे पावडर, धना पावडर|ধনে গুঁড়ো, ধনিয়া গুঁড়া|மல்லித்தூள், தனியா தூள்|ధనియాల పొడి|dhaniya powder, dhania powder, dhanya powder, dhana powder, dhone guro, malli thool, malli podi, dhaniyala podi
cumin|जीरा|जिरे|জিরে, জিরা|சீரகம்|జీలకర్ర|jeera, zeera, jira, zira, jeere, jire, seeragam, jeelakarra, jilakara, cumin seed, cumin seeds
cumin powder|जीरा पाउडर|जिरे पावडर|জিরে গুঁড়ো, জিরা গুঁড়া|சீரகத் தூள்|జీలకర్ర పొడి|jeera powder, jira powder, jire guro, seeraga thool, jeelakarra podi
black cumin|शाही जीरा, काला जीरा|शहाजिरे|শাহি জিরা|கருஞ்சீரகம் ஷாஹி|షాజీరా|shahi jeera, shah jeera, shahjeera, kala jeera
mustard seeds|राई, सरसों|मोहरी|সর্ষে, সরিষা, সরষে|கடுகு|ఆవాలు|rai, raai, sarson, sarso dana, mohri, sorshe, shorshe, kadugu, avalu, aavalu, sarson dana
fenugreek|मेथी दाना, मेथी|मेथी दाणे|মেথি|வெந்தயம்|మెంతులు|methi dana, methi, methidana, vendhayam, venthayam, menthulu, menthi
fennel|सौंफ|बडीशेप|মৌরি|சோம்பு, பெருஞ்சீரகம்|సోంపు|saunf, sauf, sonf, badishep, mouri, mauri, sombu, sompu
carom|अजवाइन, अजवायन|ओवा|জোয়ান|ஓமம்|వాము|ajwain, ajwayan, ajvain, ajvayan, joan, jowan, omam, vamu
nigella|कलौंजी, मंगरैल|कलौंजी|কালোজিরে, কালোজিরা|கருஞ்சீரகம்|కలోంజి, నల్ల జీలకర్ర|kalonji, mangrail, kalojire, kalojira, karunjeeragam
cardamom|इलायची, हरी इलायची|वेलची, वेलदोडा|এলাচ, ছোট এলাচ|ஏலக்காய்|యాలకులు, ఏలకులు|elaichi, ilaichi, elachi, ilaychi, choti elaichi, velchi, elach, elakkai, yelakkai, yalakulu, elakulu, hari elaichi, hari ilaichi, green elaichi
black cardamom|बड़ी इलायची, काली इलायची|मसाला वेलची|বড় এলাচ|கருப்பு ஏலக்காய்|నల్ల యాలకులు|badi elaichi, badi ilaichi, masala velchi, boro elach
clove|लौंग|लवंग|লবঙ্গ|கிராம்பு, இலவங்கம்|లవంగాలు|laung, lavang, long masala, lobongo, kirambu, krambu, lavangalu, lavangam
cinnamon|दालचीनी|दालचिनी|দারুচিনি|பட்டை, இலவங்கப்பட்டை|దాల్చిన చెక్క|dalchini, daalchini, darchini, daruchini, pattai, dalchina chekka
black pepper|काली मिर्च|काळी मिरी, मिरे|গোলমরিচ|மிளகு|మిరియాలు|kali mirch, kali mirchi, kalimirch, kaali mirch, golki, kali miri, golmorich, milagu, miriyalu, miri
bay leaf|तेज पत्ता, तेजपत्ता|तमालपत्र|তেজপাতা|பிரியாணி இலை|బిర్యానీ ఆకు|tej patta, tejpatta, tej patti, tamalpatra, tejpata, biryani leaf, biryani aaku, briyani ilai
nutmeg|जायफल|जायफळ|জায়ফল|ஜாதிக்காய்|జాజికాయ|jaiphal, jayphal, jayfal, jathikai, jajikaya
mace|जावित्री|जायपत्री|জয়িত্রী|ஜாதிபத்திரி|జాపత్రి|javitri, jaipatri, jayitri, jathipathri, japatri
star anise|चक्र फूल|चक्रीफूल, बादियान|স্টার অ্যানিস, চক্র ফুল|அன்னாசிப்பூ|అనాస పువ్వు|chakra phool, chakri phool, badiyan, annasi poo, anasa puvvu
stone flower|पत्थर के फूल, दगड़ फूल|दगडफूल|পাথর ফুল|கல்பாசி|రాతి పువ్వు|patthar phool, dagad phool, kalpasi, dagadful
asafoetida|हींग|हिंग|হিং|பெருங்காயம்|ఇంగువ|hing, heeng, asafetida, asafoetida, perungayam, inguva
dry ginger|सोंठ|सुंठ|শুকনো আদা, শুঁঠ|சுக்கு|శొంఠి|sonth, saunth, sunth, sukku, sonti, shonti
garam masala|गरम मसाला|गरम मसाला|গরম মশলা|கரம் மசாலா|గరం మసాలా|gorom moshla, garam moshla
chicken masala|चिकन मसाला|चिकन मसाला|চিকেন মশলা, মুরগির মশলা|சிக்கன் மசாலா|చికెన్ మసాలా|chiken masala, murgi masala, kozhi masala, kodi masala
meat masala|मीट मसाला|मटण मसाला|মাংসের মশলা|கறி மசாலா, மட்டன் மசாலா|మటన్ మసాలా|mutton masala, matan masala, mangsho masala
chana masala|छोले मसाला, चना मसाला|छोले मसाला|ছোলে মশলা|சன்னா மசாலா|చనా మసాలా|chole masala, chhole masala, channa masala
sambar powder|सांभर मसाला, सांबर मसाला|सांबार मसाला|সাম্বার মশলা|சாம்பார் தூள்|సాంబార్ పొడి|sambhar masala, sambar masala, sambhar powder, sambar podi, sambar thool
rasam powder|रसम मसाला|रसम मसाला|রসম মশলা|ரசப் பொடி, ரசப்பொடி|రసం పొడి|rasam masala, rasam podi, rasa podi
pav bhaji masala|पाव भाजी मसाला|पावभाजी मसाला|পাও ভাজি মশলা|பாவ் பாஜி மசாலா|పావ్ భాజీ మసాలా|pavbhaji masala, pao bhaji masala
chaat masala|चाट मसाला|चाट मसाला|চাট মশলা|சாட் மசாலா|చాట్ మసాలా|chat masala, chaat masla
biryani masala|बिरयानी मसाला|बिर्याणी मसाला|বিরিয়ানি মশলা|பிரியாணி மசாலா|బిర్యానీ మసాలా|biriyani masala, briyani masala
kitchen king masala|किचन किंग मसाला|किचन किंग मसाला|কিচেন কিং মশলা|கிச்சன் கிங் மசாலா|కిచెన్ కింగ్ మసాలా|kichen king
sabzi masala|सब्जी मसाला, सब्ज़ी मसाला|भाजी मसाला|সবজি মশলা|காய்கறி மசாலா|కూరగాయల మసాలా|sabji masala, subji masala, bhaji masala, vegetable masala
tea masala|चाय मसाला|चहा मसाला|চায়ের মশলা|டீ மசாலா|టీ మసాలా|chai masala, chaha masala
kasuri methi|कसूरी मेथी|कसुरी मेथी|কসুরি মেথি|கசூரி மேத்தி|కసూరి మేతి|kasoori methi, kasturi methi, dried fenugreek leaves
dry mango powder|अमचूर|आमचूर|আমচুর|மாங்காய் தூள், ஆம்சூர்|ఆమ్‌చూర్|amchur, aamchur, amchoor
anardana|अनारदाना|डाळिंब दाणे सुके|আনারদানা|மாதுளை விதை|దానిమ్మ గింజలు|anardana, pomegranate seeds
tamarind|इमली|चिंच|তেঁতুল|புளி|చింతపండు|imli, chinch, tetul, tentul, puli, pulli, chintapandu
kokum|कोकम|कोकम, आमसूल|কোকম|கோகம்|కోకం|kokam, amsul, aamsul
poppy seeds|खसखस|खसखस|পোস্ত|கசகசா|గసగసాలు|khas khas, khus khus, khaskhas, posto, kasa kasa, kasakasa, gasagasalu
sesame|तिल|तीळ|তিল|எள், எள்ளு|నువ్వులు|til, teel, ellu, nuvvulu, safed til, kala til
saffron|केसर|केशर|জাফরান|குங்குமப்பூ|కుంకుమ పువ్వు|kesar, keshar, zafran, jafran, kungumapoo, kumkuma puvvu
curry leaves|करी पत्ता, कढ़ी पत्ता|कढीपत्ता|কারি পাতা|கறிவேப்பிலை|కరివేపాకు|kadi patta, kari patta, kadhi patta, curry patta, karuveppilai, kariveppilai, karivepaku
vinegar|सिरका|व्हिनेगर|ভিনেগার|வினிகர்|వెనిగర్|sirka, vineger
baking soda|खाने का सोडा, मीठा सोडा|खाण्याचा सोडा|খাবার সোডা|சமையல் சோடா, ஆப்ப சோடா|వంట సోడా|meetha soda, mitha soda, khane ka soda, khanyacha soda, khabar soda, samayal soda, appa soda, vanta soda
baking powder|बेकिंग पाउडर|बेकिंग पावडर|বেকিং পাউডার|பேக்கிங் பவுடர்|బేకింగ్ పౌడర్|beking powder
yeast|खमीर, यीस्ट|यीस्ट|ইস্ট|ஈஸ்ட்|ఈస్ట్|khameer, khamir, yist
almond|बादाम|बदाम|কাঠবাদাম, বাদাম আলমন্ড|பாதாம்|బాదం, బాదం పప్పు|badam, badaam, almonds, kathbadam, badham, badam pappu, badam giri, almond giri
cashew|काजू|काजू|কাজু, কাজুবাদাম|முந்திரி|జీడిపప్పు|kaju, kaaju, cashews, cashew nut, cashew nuts, cashewnut, mundhiri, munthiri, jeedipappu, jeedi pappu
raisin|किशमिश|मनुका, बेदाणे|কিশমিশ, কিসমিস|உலர் திராட்சை, கிஸ்மிஸ்|ఎండు ద్రాక్ష, కిస్మిస్|kishmish, kismis, kismish, kishmis, raisins, manuka, bedane, ular thiratchai, endu draksha, manuka kishmish, kismiss
pistachio|पिस्ता|पिस्ता|পেস্তা|பிஸ்தா|పిస్తా|pista, pistachios, pesta
walnut|अखरोट|अक्रोड|আখরোট, অক্রোড|அக்ரூட், வால்நட்|అక్రోట్, వాల్‌నట్|akhrot, akrod, akroot, walnuts
fig|अंजीर|अंजीर|ডুমুর শুকনো, আঞ্জির|அத்திப்பழம்|అంజీర్, అత్తి పండు|anjeer, anjir, figs, athipazham
dates|खजूर|खजूर|খেজুর|பேரீச்சம்பழம், பேரிச்சை|ఖర్జూరం|khajur, khajoor, khejur, pericham pazham, perichampazham, kharjuram
dry dates|छुहारा|खारीक|খোরমা|காய்ந்த பேரீச்சை|ఎండు ఖర్జూరం|chuhara, chhuhara, kharik, khorma, endu kharjuram
apricot|खुबानी|जर्दाळू|খুবানি|பாதாமி|ఆప్రికాట్|khubani, jardalu, khurmani
dry fruits|मेवा, सूखे मेवे, सूखा मेवा|सुका मेवा|শুকনো ফল, ড্রাই ফ্রুটস, ড্রাই ফ্রুট|உலர் பழங்கள்|డ్రై ఫ్రూట్స్|meva, mewa, sukha mewa, sukhe meve, suka meva, dry fruit, dryfruit
fox nuts|मखाना|मखाना|মাখানা, মাখনা|தாமரை விதை, மக்கானா|మఖానా, ఫూల్ మఖానా|makhana, makhane, phool makhana, lotus seeds, thamarai vithai
peanut|मूंगफली, मूँगफली|शेंगदाणे|চিনাবাদাম, বাদাম|வேர்க்கடலை, நிலக்கடலை|వేరుశనగ, పల్లీలు|moongfali, mungfali, moongphali, mungphali, singdana, shengdana, shengdane, chinabadam, verkadalai, nilakadalai, verusenaga, pallilu, palli, groundnut, groundnuts
dry coconut|सूखा नारियल, गोला, खोपरा|सुके खोबरे|শুকনো নারকেল|கொப்பரை|ఎండు కొబ్బరి|sukha nariyal, khopra, copra, khobra, suke khobre, kopparai, endu kobbari, coconut dry
melon seeds|मगज, खरबूजे के बीज|मगज बी|মগজ দানা, চারমগজ|முலாம்பழ விதை|కర్బూజ గింజలు|magaz, magaj, kharbuja beej, charmagaz, char magaz
chia seeds|चिया बीज|चिया बिया|চিয়া সিড|சியா விதை|చియా గింజలు|chia beej, chia seed
flax seeds|अलसी|जवस, अळशी|তিসি|ஆளி விதை|అవిసె గింజలు|alsi, jawas, javas, tisi, aali vithai, avise ginjalu, flaxseed, flax seed, linseed
basil seeds|सब्जा, सब्ज़ा|सब्जा बी|তোকমা|சப்ஜா விதை|సబ్జా గింజలు|sabja, tukmaria, tokma, sabja vithai, sabja ginjalu, sabja seeds
pumpkin seeds|कद्दू के बीज|भोपळ्याच्या बिया|কুমড়োর বীজ|பூசணி விதை|గుమ్మడి గింజలు|kaddu ke beej, bhoplyachya biya, kumror bij, poosani vithai, gummadi ginjalu
betel nut|सुपारी|सुपारी|সুপারি|பாக்கு|వక్క|supari, shupari, paakku, vakka
catechu|कत्था|कात|খয়ের|காசுக்கட்டி|కాచు|kattha, katha, kaath, khoyer, kasukatti
`;
